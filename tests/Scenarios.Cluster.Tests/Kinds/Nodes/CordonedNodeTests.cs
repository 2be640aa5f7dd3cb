using Scenarios.Cluster.Tests.Nodes;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests.Kinds.Nodes;

/// <summary>What a kubelet reports when its node is cordoned and uncordoned.</summary>
internal sealed class CordonedNodeTests
{
    private const string NotSchedulable = "Normal NodeNotSchedulable Node worker status is now: NodeNotSchedulable";
    private const string Schedulable = "Normal NodeSchedulable Node worker status is now: NodeSchedulable";

    private readonly ClusterFixture _fixture = new();

    [Test]
    public void Cordon_UntilTheNextRound_IsToldOnce()
    {
        Cordon(true);

        Told().ShouldBeEmpty("the kubelet looks every ten seconds");
        Pass(10);
        Told().ShouldBe([NotSchedulable]);
        Pass(60);
        Told().ShouldBe([NotSchedulable]);
    }

    [Test]
    public void Uncordon_IsToldInItsTurn()
    {
        Cordon(true);
        Pass(10);
        Cordon(false);
        Pass(10);

        Told().ShouldBe([NotSchedulable, Schedulable]);
    }

    [Test]
    public void CordonAndUncordon_BetweenTwoRounds_IsNotTold()
    {
        Cordon(true);
        Cordon(false);
        Pass(30);

        Told().ShouldBeEmpty();
    }

    [Test]
    public void Cordon_WhileTheKubeletIsStopped_IsToldOnceItStarts()
    {
        _fixture.Cluster.Faults.StopKubelet("worker");
        Cordon(true);
        Pass(30);
        Told().ShouldBeEmpty();

        _fixture.Cluster.Faults.StartKubelet("worker");
        Pass(1);
        Told().ShouldBe([NotSchedulable]);
    }

    [Test]
    public void Kubelet_ThatStartsOnACordonedNode_TellsItAnew()
    {
        Cordon(true);
        Pass(10);
        _fixture.Cluster.Faults.StopKubelet("worker");
        Cordon(false);
        _fixture.Cluster.Faults.StartKubelet("worker");
        Pass(1);
        Told().ShouldBe([NotSchedulable], "a kubelet that starts assumes that its node is schedulable");
    }

    private IEnumerable<string> Told() => _fixture.Events("worker").Where(static text => text.Contains("chedulable", StringComparison.Ordinal));

    private void Pass(int seconds) => _fixture.Simulation.RunFor(TimeSpan.FromSeconds(seconds));

    private void Cordon(bool isUnschedulable)
    {
        var node = Node.Of(_fixture.Api.Get(ClusterFixture.Type("Node"), string.Empty, "worker").ValueOrThrow());
        _fixture.Api.Update(
            ClusterFixture.Type("Node"),
            string.Empty,
            node with { Spec = node.Spec with { Unschedulable = isUnschedulable } },
            Scenarios.Api.Requests.WriteOptions.Default).ValueOrThrow();
    }
}
