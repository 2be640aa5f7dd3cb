using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Information;

public sealed class ClusterInfoDumpTests
{
    [Test]
    public void Run_ShowManagedFields_ShowsThem()
    {
        var terminal = new Terminal().WithFile(
            "s.yaml",
            "{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {ports: [{port: 80}]}}");
        terminal.Run("apply -f s.yaml").ExitCode.ShouldBe(0);

        terminal.Run("cluster-info dump --namespaces=default").Output.ShouldNotContain("managedFields");
        terminal.Run("cluster-info dump --namespaces=default --show-managed-fields").Output.ShouldContain("\"managedFields\": [");
    }

    [Test]
    public void Run_Names_AreNoneOfALists() =>
        new Terminal().Run("cluster-info dump -o name")
            .ShouldBe(new KubectlResult("", "error: list types are not supported by name printing: *v1.NodeList\n", 1));

    [Test]
    public void Run_WithADirectory_WritesAFileAKind()
    {
        var terminal = Deployments.Created();

        terminal.Run("cluster-info dump --namespaces=default --output-directory=dump")
            .ShouldBe(new KubectlResult("Cluster info dumped to dump\n", "", 0));

        terminal.Files.List("/dump").Value.ShouldBe(["default", "nodes.json"]);
        terminal.Files.List("/dump/default").Value.ShouldBe(
            [
                "daemonsets.json", "deployments.json", "events.json", "pods.json", "replicasets.json", "replication-controllers.json",
                "services.json",
            ]);
        terminal.Files.Read("/dump/default/deployments.json").Value!.ShouldStartWith(
            "{\n    \"kind\": \"DeploymentList\",\n    \"apiVersion\": \"apps/v1\",\n");
    }
}
