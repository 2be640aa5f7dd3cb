namespace Scenarios.Cli.Tests.Shell;

internal sealed class CompleterTests
{
    private static readonly Lazy<CompletionFixture> Shared = new(() => new CompletionFixture());

    [TestCase("kubec", "kubectl ")]
    [TestCase("ls | gre", "ls | grep ")]
    [TestCase("if tru", "if true ")]
    [TestCase("A=1 kubec", "A=1 kubectl ")]
    [TestCase("echo $(kubec", "echo $(kubectl ")]
    [TestCase("echo \"$(kubectl descr", "echo \"$(kubectl describe ")]
    [TestCase("for i in 1 2; do kubectl ge", "for i in 1 2; do kubectl get ")]
    [TestCase("# kubec", "# kubec")]
    public void Complete_Command_WhereOneBegins(string text, string expected) => Shared.Value.Complete(text).ShouldBe(expected);

    [TestCase("kubectl rollo", "kubectl rollout ")]
    [TestCase("kubectl rollout st", "kubectl rollout status ")]
    [TestCase("kubectl -n shop descr", "kubectl -n shop describe ")]
    [TestCase("k descr", "k describe ")]
    [TestCase("kubectl create conf", "kubectl create configmap ")]
    public void Complete_KubectlCommand_AtAnyDepth(string text, string expected) => Shared.Value.Complete(text).ShouldBe(expected);

    [TestCase("kubectl get deploym", "kubectl get deployments ")]
    [TestCase("kubectl get svc", "kubectl get svc ")]
    [TestCase("kubectl get no", "kubectl get nodes ")]
    [TestCase("kubectl get services,deploym", "kubectl get services,deployments ")]
    [TestCase("kubectl get deployments.ap", "kubectl get deployments.apps ")]
    [TestCase("kubectl scale st", "kubectl scale statefulsets ")]
    [TestCase("kubectl rollout status da", "kubectl rollout status daemonsets ")]
    [TestCase("kubectl rollout status po", "kubectl rollout status po")]
    public void Complete_Type_AsTheCommandTakesIt(string text, string expected) => Shared.Value.Complete(text).ShouldBe(expected);

    [TestCase("kubectl get deploy we", "kubectl get deploy web ")]
    [TestCase("kg deploy we", "kg deploy web ")]
    [TestCase("kubectl delete deploy web wo", "kubectl delete deploy web worker ")]
    [TestCase("kubectl delete deploy web we", "kubectl delete deploy web we")]
    [TestCase("kubectl get deploy/we", "kubectl get deploy/web ")]
    [TestCase("kubectl logs bo", "kubectl logs box ")]
    [TestCase("kubectl logs deploy/we", "kubectl logs deploy/web ")]
    [TestCase("kubectl exec -it bo", "kubectl exec -it box ")]
    [TestCase("kubectl exec -it box bo", "kubectl exec -it box bo")]
    [TestCase("kubectl cordon worker3", "kubectl cordon worker3 ")]
    [TestCase("kubectl get cm pri", "kubectl get cm pri")]
    [TestCase("kubectl get cm -n shop pri", "kubectl get cm -n shop prices ")]
    [TestCase("kubectl get cm pri -A", "kubectl get cm pri -A")]
    [TestCase("kubectl get -A cm pri", "kubectl get -A cm prices ")]
    public void Complete_Name_FromTheLiveCluster(string text, string expected) => Shared.Value.Complete(text).ShouldBe(expected);

    [TestCase("kubectl get pods -n kube-sy", "kubectl get pods -n kube-system ")]
    [TestCase("kubectl get pods --namespace=sh", "kubectl get pods --namespace=shop ")]
    [TestCase("kubectl logs box -c b", "kubectl logs box -c box ")]
    [TestCase("kubectl logs deploy/web --container ng", "kubectl logs deploy/web --container nginx ")]
    [TestCase("kubectl get pods --all-", "kubectl get pods --all-namespaces ")]
    [TestCase("kubectl get pods --show-l", "kubectl get pods --show-labels ")]
    [TestCase("kubectl get pods -o wi", "kubectl get pods -o wide ")]
    [TestCase("kubectl get pods -o json", "kubectl get pods -o json")]
    [TestCase("kubectl get pods -o jsonp", "kubectl get pods -o jsonpath=")]
    [TestCase("kubectl apply -f dep", "kubectl apply -f deployment.yaml ")]
    [TestCase("kubectl apply --filename=manifests/s", "kubectl apply --filename=manifests/service.yaml ")]
    [TestCase("kubectl exec box -- ls --al", "kubectl exec box -- ls --al")]
    public void Complete_FlagAndItsValue_ByTheFlagsKind(string text, string expected) => Shared.Value.Complete(text).ShouldBe(expected);

    [TestCase("cat dep", "cat deployment.yaml ")]
    [TestCase("cat man", "cat manifests/")]
    [TestCase("cat manifests/", "cat manifests/service.yaml ")]
    [TestCase("cat ./manifests/s", "cat ./manifests/service.yaml ")]
    [TestCase("cat my", "cat my\\ file.txt ")]
    [TestCase("cat 'my", "cat 'my file.txt' ")]
    [TestCase("cat \"my fi", "cat \"my file.txt\" ")]
    [TestCase("cat my\\ f", "cat my\\ file.txt ")]
    [TestCase("cat .h", "cat .hidden ")]
    [TestCase("cd d", "cd d")]
    [TestCase("cd m", "cd manifests/")]
    [TestCase("wc -l <dep", "wc -l <deployment.yaml ")]
    [TestCase("kubectl get pods 2>man", "kubectl get pods 2>manifests/")]
    [TestCase("kubectl get pods 2>&1 | tee dep", "kubectl get pods 2>&1 | tee deployment.yaml ")]
    public void Complete_File_AFolderAtATime(string text, string expected) => Shared.Value.Complete(text).ShouldBe(expected);

    [Test]
    public void Complete_Several_GivesWhatTheyHaveInCommon()
    {
        Shared.Value.Complete("kubectl get deploy w").ShouldBe("kubectl get deploy w");
        Shared.Value.Candidates("kubectl get deploy w").ShouldBe(["web", "worker"]);
        Shared.Value.Candidates("cat ").ShouldBe(["deployment.yaml", "manifests/", "my file.txt"]);
    }

    [Test]
    public void Complete_ObjectMadeMeanwhile_IsThere()
    {
        var fixture = new CompletionFixture();
        fixture.Complete("kubectl get deploy lat").ShouldBe("kubectl get deploy lat");

        fixture.Type(
            "kubectl create deployment later --image=nginx; kubectl config set-context --current --namespace shop; echo x > new.txt");

        fixture.Complete("kubectl get deploy -n default lat").ShouldBe("kubectl get deploy -n default later ");
        fixture.Complete("kubectl get cm pri").ShouldBe("kubectl get cm prices ");
        fixture.Complete("cat new").ShouldBe("cat new.txt ");
    }
}
