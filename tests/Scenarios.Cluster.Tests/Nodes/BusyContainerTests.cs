using Scenarios.Api.Quantities;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Faults;

namespace Scenarios.Cluster.Tests.Nodes;

/// <summary>Containers that compute, and what that costs.</summary>
internal sealed class BusyContainerTests
{
    private readonly ClusterFixture _fixture = new(new ClusterOptions { HasMetricsServer = true });

    [TestCase("while :; do :; done", 95, 105)]
    [TestCase("yes > /dev/null", 95, 105)]
    [TestCase("i=0; while true; do i=$((i+1)); done", 95, 105)]
    [TestCase("sleep 3600", 0, 0)]
    public void Usage_OfACommand_IsWhatItTakes(string command, int least, int most)
    {
        Create("busy", command, "limits: {cpu: 100m}");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(70));

        UsageOf("busy").ShouldBeInRange(least, most);
    }

    [Test]
    public void UseProcessor_UntilItEnds_IsWhatOldAndNewPodsUse()
    {
        var target = new ContainerTarget("default", "busy");
        Create("busy", "sleep 3600", string.Empty);
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(20));
        _fixture.Cluster.Faults.UseProcessor(target, 0.5);
        _fixture.Cluster.Faults.UseProcessor(target, 0.18);
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(70));
        UsageOf("busy").ShouldBeInRange(175, 185);

        _fixture.Cluster.Faults.Crash(target);
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(90));
        UsageOf("busy").ShouldBeInRange(175, 185);

        _fixture.Cluster.Faults.EndProcessorUse();
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(70));
        UsageOf("busy").ShouldBe(0);
    }

    [Test]
    public void UseProcessor_BeyondTheLimit_IsHeldBack()
    {
        Create("busy", "sleep 3600", "limits: {cpu: 100m}");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(20));
        _fixture.Cluster.Faults.UseProcessor(new ContainerTarget("default", "busy"), 0.5);
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(70));

        UsageOf("busy").ShouldBeInRange(95, 105);
    }

    [Test]
    public void Loop_ThatWaitsForAFile_SeesItSoon()
    {
        Create("busy", "while [ ! -f /tmp/stop ]; do :; done; sleep 3600", string.Empty);
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(100));
        UsageOf("busy").ShouldBeInRange(990, 1010);

        _fixture.Exec("busy", "touch", "/tmp/stop");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(50));

        UsageOf("busy").ShouldBe(0);
    }

    [Test]
    public void Loop_ThatCounts_EndsWithTheNumber()
    {
        Create("busy", "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; echo $i > /tmp/done; sleep 3600", string.Empty);
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(10));

        _fixture.Exec("busy", "cat", "/tmp/done").Output.ShouldBe("20000\n");
    }

    [Test]
    public void Loop_ForADay_CostsLittle()
    {
        Create("busy", "while :; do :; done", string.Empty);

        Should.NotThrow(() => _fixture.Simulation.RunFor(TimeSpan.FromDays(1)));
        UsageOf("busy").ShouldBeInRange(990, 1010);
    }

    [Test]
    public void Memory_BeyondTheLimit_KillsTheContainer()
    {
        _fixture.CreatePod(
            "greedy", "polinux/stress",
            "    command: [stress, --vm, '1', --vm-bytes, 150M]\n    resources: {limits: {memory: 100Mi}}\n  restartPolicy: Never");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(20));

        var ended = (ObjectValue)((ListValue)_fixture.Pod("greedy").Status["containerStatuses"]!)[0].Find("state", "terminated")!;
        (ended.Text("reason"), ended["exitCode"]).ShouldBe(("OOMKilled", IntegerValue.Of(137)));
    }

    private void Create(string name, string command, string resources) => _fixture.CreatePod(
        name, "busybox:1.36", $"    command: [sh, -c, \"{command}\"]\n    resources: {{{resources}}}\n");

    /// <summary>In thousandths of a processor.</summary>
    private long UsageOf(string pod)
    {
        var metrics = _fixture.Api.Get(KnownResources.PodMetrics, "default", pod).ValueOrThrow();
        return Quantity.Of(((ListValue)metrics.Tree["containers"]!)[0].Find("usage", "cpu")).MilliValue;
    }
}
