using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Kernel.Faults;

namespace Scenarios.Cluster.Tests.Machinery;

internal sealed class ControllerRunnerTests
{
    [Test]
    public void Work_ReconcileThatThrows_IsNamedAndTheOtherKeysAreWorkedOff()
    {
        var plane = new ControlPlane();
        var broken = new BrokenController();
        ControllerRunner.Start(plane.Simulation, plane.Context.Informers, broken);
        foreach (var name in new[] { "a", "bad", "b", "c" })
        {
            plane.Create($"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: {name}}}\n");
        }

        var failure = Should.Throw<InternalErrorException>(() => plane.Simulation.RunFor(TimeSpan.FromSeconds(5)));

        failure.Message.ShouldStartWith(
            "broken-controller: internal error: InvalidOperationException: reconciling default/bad: InvalidOperationException: oops "
            + "(seed 1, virtual time 00:00:00.");
        plane.Simulation.RunFor(TimeSpan.FromSeconds(5));
        broken.Reconciled.Order().ShouldBe(["a", "b", "c"]);
    }

    [Test]
    public void Deliver_SubscriberThatThrows_GetsWhatComesLater()
    {
        var plane = new ControlPlane();
        var seen = new List<string>();
        plane.Context.Informers.Of(KnownResources.ConfigMaps).Subscribe(change =>
        {
            seen.Add(change.Key.Name);
            if (change.Key.Name == "a")
            {
                throw new FormatException("oops");
            }
        });
        plane.Create("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        plane.Create("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\n");

        Should.Throw<InternalErrorException>(() => plane.Simulation.RunFor(TimeSpan.FromSeconds(5))).Event.ShouldBe("watch: configmaps");
        plane.Simulation.RunFor(TimeSpan.FromSeconds(5));

        seen.ShouldBe(["a", "b"]);
    }
}
