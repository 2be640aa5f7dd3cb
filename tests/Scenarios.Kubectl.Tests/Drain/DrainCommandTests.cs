using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Drain;

internal sealed class DrainCommandTests
{
    private const string Local = """
        apiVersion: v1
        kind: Pod
        metadata: {name: bare}
        spec: {containers: [{name: c, image: nginx}], volumes: [{name: v, emptyDir: {}}]}
        """;

    private const string Guarded = """
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: guard}
        spec: {minAvailable: 1, selector: {matchLabels: {run: kept}}}
        """;

    [Test]
    public void Run_LocalStorage_StopsUntilTheFlagsAreGiven()
    {
        var terminal = Running(Local);
        var refused = terminal.Run("drain worker --ignore-daemonsets");
        refused.Output.ShouldBe("node/worker cordoned\n");
        refused.Error.ShouldBe(
            "error: unable to drain node \"worker\" due to error: cannot delete Pods with local storage (use --delete-emptydir-data to "
            + "override): "
            + "default/bare, continuing command...\nThere are pending nodes to be drained:\n worker\n"
            + "cannot delete Pods with local storage (use --delete-emptydir-data to override): default/bare\n");
        var drained = terminal.Run("drain worker --delete-emptydir-data --force --ignore-daemonsets");
        drained.Error.ShouldStartWith(
            "Warning: deleting Pods that declare no controller: default/bare; ignoring DaemonSet-managed Pods: kube-system/kube-proxy-");
        drained.Output.ShouldBe("node/worker already cordoned\nevicting pod default/bare\npod/bare evicted\nnode/worker drained\n");
    }

    [Test]
    public void Run_BudgetWithoutRoom_IsTriedAgainUntilTheTimeIsOver()
    {
        var terminal = Running(Guarded);
        terminal.Run("run kept --image=nginx");
        terminal.Run("wait --for=condition=Ready pod/kept");
        var answer = terminal.Run("drain worker --force --ignore-daemonsets --timeout=7s");
        answer.Output.ShouldBe("node/worker cordoned\nevicting pod default/kept\nevicting pod default/kept\nevicting pod default/kept\n");
        answer.Error.ShouldContain("error when evicting pods/\"kept\" -n \"default\" (will retry after 5s): "
            + "Cannot evict pod as it would violate the pod's disruption budget.\n");
        answer.Error.ShouldEndWith("error when evicting pods/\"kept\" -n \"default\": global timeout reached: 7s\n");
        terminal.Run("drain worker --force --ignore-daemonsets --disable-eviction").Output
            .ShouldEndWith("pod/kept deleted\nnode/worker drained\n");
    }

    [TestCase("drain", "error: USAGE: drain NODE [flags]\nSee 'kubectl drain -h' for help and examples\n")]
    [TestCase("drain nobody", "Error from server (NotFound): nodes \"nobody\" not found\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error) => new Terminal().Run(command).Error.ShouldBe(error);

    private static Terminal Running(string manifest)
    {
        var terminal = new Terminal()
            .WithFile("node.yaml", "apiVersion: v1\nkind: Node\nmetadata: {name: worker}\n")
            .WithFile("it.yaml", manifest);
        terminal.Run("apply -f node.yaml -f it.yaml");
        terminal.Run("wait --for=condition=Ready pod --all");
        return terminal;
    }
}
