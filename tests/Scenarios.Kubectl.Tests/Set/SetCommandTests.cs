using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Set;

/// <summary>The expected texts are what kubectl 1.33.1 printed for the same objects.</summary>
internal sealed class SetCommandTests
{
    [TestCase(
        "set env deploy/web A=1 B=2",
        "spec.template.spec.containers[0].env",
        """[{"name":"A","value":"1"},{"name":"B","value":"2"}]""")]
    [TestCase(
        "set resources deploy web --limits=cpu=2,memory=1Gi -c ng*",
        "spec.template.spec.containers[0].resources",
        """{"limits":{"cpu":"2","memory":"1Gi"}}""")]
    [TestCase("set sa deploy web robot", "spec.template.spec.serviceAccountName", "robot")]
    public void Set_Deployment_ChangesIt(string command, string path, string value)
    {
        var terminal = Deployments.Created();
        terminal.Run(command).Output.ShouldStartWith("deployment.apps/web ");
        terminal.Run($"get deploy web -o jsonpath={{.{path}}}").Output.ShouldBe(value);
    }

    [Test]
    public void SetEnvironment_ThereAlready_IsReplacedInItsPlaceOrRefusedOrRemoved()
    {
        var terminal = Deployments.Created();
        terminal.Run("set env deploy/web A=1 B=2 C=3");
        terminal.Run("set env deploy/web B=9 D=4 A-").Output.ShouldBe("deployment.apps/web env updated\n");
        terminal.Run("set env deploy web --list").Output.ShouldBe("# Deployment web, container nginx\nB=9\nC=3\nD=4\n");
        terminal.Run("set env deploy/web B=9").Output.ShouldBeEmpty();
        terminal.Run("set env deploy/web B=1 --overwrite=false").Error
            .ShouldBe("error: deployments/web 'B' already has a value (9), and --overwrite is false\n");
    }

    [Test]
    public void SetEnvironment_FromConfigMap_ReferencesItsKeys()
    {
        var terminal = Deployments.Created();
        terminal.Run("create cm m --from-literal=a.b=1 --from-literal=C=2");
        terminal.Run("set env deploy/web --from=cm/m --prefix=X_")
            .ShouldBe(new("deployment.apps/web env updated\n", "Warning: key a.b transferred to A_B\n", 0));
        terminal.Run("set env deploy/web --list").Output.ShouldBe(
            "# Deployment web, container nginx\n# X_C from configmap m, key C\n# X_A_B from configmap m, key a.b\n");
        terminal.Run("set env deploy/web --list --resolve").Output.ShouldBe("# Deployment web, container nginx\nX_C=2\nX_A_B=1\n");
    }

    [Test]
    public void SetEnvironment_ReferencesThatLeadNowhere_AreToldAndTheOtherContainersListed()
    {
        var terminal = Deployments.Created();
        terminal.Run("patch deploy web -p {\"spec\":{\"template\":{\"spec\":{\"initContainers\":[{\"name\":\"init\",\"image\":\"busybox\"}],"
            + "\"containers\":[{\"name\":\"nginx\",\"env\":[{\"name\":\"B\",\"valueFrom\":{\"configMapKeyRef\":{\"name\":\"m\",\"key\":\"b\"}}},"
            + "{\"name\":\"C\",\"valueFrom\":{\"configMapKeyRef\":{\"name\":\"m\",\"key\":\"c\"}}}]}]}}}}").ExitCode.ShouldBe(0);

        terminal.Run("set env deploy/web --list --resolve").ShouldBe(new KubectlResult(
            "# Deployment web, container nginx\n# B from configmap m, key b\n# C from configmap m, key c\n"
            + "# Deployment web, container init\n",
            "error retrieving reference for B, C: configmaps \"m\" not found\n",
            0));
    }

    [TestCase("set env --local deploy/web A=1")]
    [TestCase("set sa --local deploy/web robot")]
    public void Set_LocalWithoutFiles_MissesResources(string command) =>
        new Terminal().Run(command).Error.ShouldStartWith("error: You must provide one or more resources by argument or filename.\n");

    [TestCase("set image --local deploy/web a=b")]
    [TestCase("set resources --local deploy/web --limits=cpu=1")]
    public void Set_LocalWithNames_WantsFiles(string command) =>
        new Terminal().Run(command).Error.ShouldStartWith("error: you must specify resources by --filename when --local is set.\n");

    [Test]
    public void Set_Local_PrintsTheFilesObjectAsGoWritesIt() =>
        new Terminal()
            .WithFile("svc.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {ports: [{port: 80}]}\n")
            .Run("set selector -f svc.yaml a=b --local -o yaml").Output.ShouldBe("""
                apiVersion: v1
                kind: Service
                metadata:
                  creationTimestamp: null
                  name: s
                spec:
                  ports:
                  - port: 80
                    targetPort: 0
                  selector:
                    a: b
                status:
                  loadBalancer: {}

                """);

    [Test]
    public void SetSubject_Binding_GetsWhatItHasNotYet()
    {
        var terminal = new Terminal();
        terminal.Run("create rolebinding rb --role=r --user=u");
        terminal.Run("set subject rolebinding rb --user=u").Output.ShouldBeEmpty();
        terminal.Run("set subject rolebinding rb --user=u,v --serviceaccount=n:s").Output
            .ShouldBe("rolebinding.rbac.authorization.k8s.io/rb subjects updated\n");
        terminal.Run("get rolebinding rb -o jsonpath={.subjects[*].name}").Output.ShouldBe("u v s");
    }

    [TestCase("set env", "one or more resources must be specified as <resource> <name> or <resource>/<name>")]
    [TestCase("set env deploy/web A=1 more", "all resources must be specified before environment changes: deploy/web A=1 more")]
    [TestCase("set env deploy/web A=1 A-", "can not both modify and remove the same environment variable in the same command")]
    [TestCase("set env deploy/web --keys=a", "when specifying --keys, a configmap or secret must be provided with --from")]
    [TestCase("set env svc/kubernetes A=1", "services/kubernetes the object is not a pod or does not have a pod template: *v1.Service")]
    [TestCase("set resources deploy web", "you must specify an update to requests or limits (in the form of --requests/--limits)")]
    [TestCase("set resources deploy web --limits=cpu", "Invalid argument syntax cpu, expected <resource>=<value>")]
    [TestCase("set resources deploy web --limits=cpu=1 -c none", "unable to find container named none")]
    [TestCase("set sa", "serviceaccount is required")]
    [TestCase("set selector deploy/web a=b", "setting a selector is only supported for Services")]
    [TestCase("set selector svc/kubernetes !a", "match expression [{a DoesNotExist []}] not supported on this object")]
    [TestCase("set subject deploy/web --user=a", "deployments/web setting subjects is only supported for RoleBinding/ClusterRoleBinding")]
    [TestCase("set subject deploy/web --serviceaccount=a", "serviceaccount must be <namespace>:<name>")]
    public void Set_WrongCall_FailsInKubectlsWords(string command, string error) =>
        Deployments.Created().Run(command).ShouldBe(new KubectlResult("", $"error: {error}\n", 1));
}
