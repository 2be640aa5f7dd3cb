using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Expose;

public sealed class ExposeCommandTests
{
    [Test]
    public void Run_Deployment_MakesAServiceForItsPods()
    {
        var terminal = new Terminal();
        terminal.Run("create deployment web --image=nginx --port=80");
        terminal.Run("expose deployment web --port=8080 --target-port=80 --name=front")
            .ShouldBe(new KubectlResult("service/front exposed\n", "", 0));
        var service = terminal.Get("services", "front");
        service.ObjectAt("spec", "selector").ToString().ShouldBe("""{"app":"web"}""");
        service.Labels.ToString().ShouldBe("""{"app":"web"}""");
        service.IntegerAt("spec", "replicas").ShouldBeNull();
        service.ListAt("spec", "ports")[0].Find("port")!.ToString().ShouldBe("8080");
    }

    [Test]
    public void Run_DryRun_PrintsTheService()
    {
        var terminal = new Terminal();
        terminal.Run("create deployment web --image=nginx --port=80");
        terminal.Run("expose deployment web --dry-run=client -o yaml").Output.ShouldBe("""
            apiVersion: v1
            kind: Service
            metadata:
              creationTimestamp: null
              labels:
                app: web
              name: web
            spec:
              ports:
              - port: 80
                protocol: TCP
                targetPort: 80
              selector:
                app: web
            status:
              loadBalancer: {}

            """);
    }

    [TestCase("expose deployment nope", "Error from server (NotFound): deployments.apps \"nope\" not found\n")]
    [TestCase("expose deployment web", "error: couldn't find port via --port flag or introspection\n")]
    [TestCase("expose configmap kube-root-ca.crt --port=1", "error: cannot expose a ConfigMap\n")]
    [TestCase("expose deployment web --port=http", "error: strconv.Atoi: parsing \"http\": invalid syntax\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error)
    {
        var terminal = new Terminal();
        terminal.Run("create deployment web --image=nginx");
        terminal.Run(command).ShouldBe(new KubectlResult("", error, 1));
    }
}
