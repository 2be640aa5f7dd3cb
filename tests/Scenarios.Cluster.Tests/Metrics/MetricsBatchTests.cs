using Scenarios.Cluster.ApiServer.Usage;
using Scenarios.Cluster.Metrics;

namespace Scenarios.Cluster.Tests.Metrics;

internal sealed class MetricsBatchTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Resolution = TimeSpan.FromSeconds(15);

    [Test]
    public void OfPod_TwoLooks_TheAverageBetweenThem()
    {
        var batch = new MetricsBatch().Next(Node(Sample(20, 2)), Resolution).Next(Node(Sample(40, 7)), Resolution);

        var rate = batch.OfPod("default", "web").ShouldNotBeNull().ShouldHaveSingleItem().Value;
        rate.Processor.ShouldBe(250_000_000);
        rate.Window.ShouldBe(TimeSpan.FromSeconds(20));
    }

    [Test]
    public void OfPod_OneLookAtAYoungContainer_CountsFromItsStart()
    {
        var batch = new MetricsBatch().Next(Node(Sample(12, 3)), Resolution);

        batch.OfPod("default", "web")!.Single().Value.Processor.ShouldBe(250_000_000);
    }

    [TestCase(5)]
    [TestCase(20)]
    public void OfPod_OneOtherLook_IsNotKnown(int age) =>
        new MetricsBatch().Next(Node(Sample(age, 3)), Resolution).OfPod("default", "web").ShouldBeNull();

    [Test]
    public void OfPod_SameLookAgain_KeepsTheOneBefore()
    {
        var batch = new MetricsBatch().Next(Node(Sample(20, 2)), Resolution).Next(Node(Sample(40, 7)), Resolution);

        batch.Next(Node(Sample(40, 7)), Resolution).OfPod("default", "web")!.Single().Value.Processor.ShouldBe(250_000_000);
    }

    [Test]
    public void OfPod_StartedAnew_IsNotKnown()
    {
        var batch = new MetricsBatch().Next(Node(Sample(20, 2)), Resolution);

        batch.Next(Node(new UsageSample(Start.AddSeconds(30), Start.AddSeconds(35), 1, 4096)), Resolution)
            .OfPod("default", "web")
            .ShouldBeNull();
    }

    private static UsageSample Sample(int age, double used) => new(Start, Start.AddSeconds(age), used, 4096);

    private static NodeUsage Node(UsageSample sample) => new(sample, [new ContainerUsage("default", "web", "web", sample)]);
}
