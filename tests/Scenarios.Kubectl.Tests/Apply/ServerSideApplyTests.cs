using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Apply;

public sealed class ServerSideApplyTests
{
    private const string Map = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: m\ndata:\n  a: x\n";
    private readonly Terminal _terminal = new();

    public ServerSideApplyTests() => _terminal.WithFile("m.yaml", Map);

    [Test]
    public void Run_AnothersField_IsAConflictThatForceResolves()
    {
        _terminal.Run("apply --server-side -f m.yaml").ShouldBe(new KubectlResult("configmap/m serverside-applied\n", "", 0));
        _terminal.Run("""patch configmap m --type=merge -p {"data":{"a":"q"}}""").ExitCode.ShouldBe(0);

        var refused = _terminal.Run("apply --server-side -f m.yaml");
        var forced = _terminal.Run("apply --server-side --force-conflicts -f m.yaml");

        refused.Error.ShouldStartWith(
            "error: Apply failed with 1 conflict: conflict with \"kubectl-patch\" using v1: .data.a\nPlease review the fields "
            + "above--they currently have other managers.");
        forced.ShouldBe(new KubectlResult("configmap/m serverside-applied\n", "", 0));
        _terminal.Run("get configmap m -o jsonpath={.data.a}").Output.ShouldBe("x");
    }

    [Test]
    public void Run_AfterClientSideApply_TakesItsFieldsOver()
    {
        _terminal.Run("apply -f m.yaml").ExitCode.ShouldBe(0);

        _terminal.Run("apply --server-side -f m.yaml").ExitCode.ShouldBe(0);

        _terminal.Run("get configmap m -o jsonpath={.metadata.managedFields[*].manager}:{.metadata.managedFields[*].operation}").Output
            .ShouldBe("kubectl kubectl-last-applied:Apply Apply");
    }

    [Test]
    public void Run_AfterClientSideApply_KeepsItsAnnotationUpToDate()
    {
        _terminal.Run("apply -f m.yaml").ExitCode.ShouldBe(0);
        _terminal.WithFile("m.yaml", Map.Replace("a: x", "a: z", StringComparison.Ordinal))
            .Run("apply --server-side -f m.yaml").ExitCode
            .ShouldBe(0);
        _terminal.Run("apply view-last-applied configmap m").Output.ShouldContain("  a: z\n");

        _terminal.WithFile("m.yaml", Map).Run("apply --server-side -f m.yaml").ExitCode.ShouldBe(0);

        _terminal.Run("apply view-last-applied configmap m").Output.ShouldBe(
            "apiVersion: v1\ndata:\n  a: x\nkind: ConfigMap\nmetadata:\n  name: m\n  namespace: default\n");
    }

    [TestCase("apply --force-conflicts -f m.yaml", "error: --force-conflicts only works with --server-side\n")]
    [TestCase("apply --server-side --force -f m.yaml", "error: --force cannot be used with --server-side\n")]
    public void Run_FlagsThatDoNotGoTogether_Fails(string command, string error) =>
        _terminal.Run(command).ShouldBe(new KubectlResult("", error, 1));

    [Test]
    public void Run_ShowManagedFields_PrintsThem()
    {
        _terminal.Run("apply --server-side -f m.yaml").ExitCode.ShouldBe(0);

        _terminal.Run("get configmap m -o yaml").Output.ShouldNotContain("managedFields");
        _terminal.Run("get configmap m -o yaml --show-managed-fields").Output.ShouldContain(
            "  managedFields:\n  - apiVersion: v1\n    fieldsType: FieldsV1\n    fieldsV1:\n      f:data:\n        f:a: {}\n    "
            + "manager: kubectl\n    operation: Apply\n");
    }
}
