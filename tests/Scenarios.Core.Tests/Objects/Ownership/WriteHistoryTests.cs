using Scenarios.Api.Serialization.Yaml;
using Scenarios.Objects.Ownership;

namespace Scenarios.Core.Tests.Objects.Ownership;

/// <summary>A history may leave out what the object itself still tells: the owners are those that a complete history gives.</summary>
internal sealed class WriteHistoryTests
{
    private static readonly FieldWriter Controller = new("kube-controller-manager", false, "v1", string.Empty);
    private static readonly FieldWriter Kubelet = new("kubelet", false, "v1", "status");
    private static readonly FieldWriter Person = new("kubectl-edit", false, "v1", string.Empty);
    private static readonly StringValue Time = new("2026-01-01T00:00:00Z");

    private static readonly ObjectValue Asked = Tree(
        "{metadata: {generateName: a-, labels: {app: a}}, spec: {hostname: a, containers: []}}");
    private static readonly ObjectValue Stored = Tree(
        "{metadata: {name: a-1, generateName: a-, labels: {app: a}, uid: u}, spec: {hostname: a, containers: [], priority: 0}, status: "
        + "{phase: Pending}}");

    private static readonly ObjectValue Running = Stored.With("status", Tree("{phase: Running, podIP: 10.0.0.1}"));

    private static WriteHistory Lean => WriteHistory.CreatedAsStored(Controller, Time, Asked["spec"]);

    private static WriteHistory Whole => WriteHistory.Created(Controller, Time, Asked);

    [Test]
    public void Created_AsStored_IsOwnedAsWasAsked() => OwnersOf(Lean, Stored).ShouldBe(OwnersOf(Whole, Stored));

    [Test]
    public void Changed_AfterAStatus_LeavesToEachWhatItWrote()
    {
        var labelled = Running.WithPath(["metadata", "labels", "app"], new StringValue("b"));

        var history = Lean.StatusChanged(Kubelet, Time, Stored["status"]!).Changed(Person, Time, Running, labelled);

        OwnersOf(history, labelled).ShouldBe(
        [
            "kubectl-edit: .metadata.labels.app",
            "kube-controller-manager: .metadata.generateName, .metadata.labels, .spec.hostname",
            "kubelet: .status.phase, .status.podIP",
        ], ignoreOrder: true);
    }

    [Test]
    public void StatusChanged_Again_IsOneWrite()
    {
        var once = Lean.StatusChanged(Kubelet, Time, Stored["status"]!);

        once.StatusChanged(Kubelet, Time, Running["status"]!).Length.ShouldBe(once.Length);
    }

    [Test]
    public void Settled_BeforeAWriteOfNobody_KeepsWhatTheObjectWillNotTell()
    {
        var failed = Running.With("status", Tree("{phase: Failed, reason: Evicted}")).WithPath(["metadata", "labels"], Tree("{x: y}"));
        var history = Lean.StatusChanged(Kubelet, Time, Stored["status"]!);

        var settled = history.Settled(Running, failed);

        OwnersOf(settled, failed).ShouldBe(OwnersOf(history, Running));
        OwnersOf(history, failed).ShouldNotBe(OwnersOf(history, Running));
    }

    [Test]
    public void Settled_WhereOnlyTheServersFieldsChange_IsTheSame()
    {
        var history = Lean.StatusChanged(Kubelet, Time, Stored["status"]!);

        history.Settled(Running, Running.WithPath(["metadata", "deletionTimestamp"], Time)).ShouldBeSameAs(history);
    }

    private static List<string> OwnersOf(WriteHistory history, ObjectValue tree) =>
        [.. FieldOwners.Of(history, tree, "v1", "Pod").All.Select(static owner =>
            $"{owner.Writer.Manager}: {string.Join(", ", owner.Fields.Paths())}")];

    private static ObjectValue Tree(string yaml) => (ObjectValue)YamlReader.Read(yaml, "test.yaml").Documents[0].Value;
}
