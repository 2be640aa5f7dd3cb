using Scenarios.Cluster.Kinds.StatefulSets;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Tests.Kinds.StatefulSets;

/// <summary>kubernetes, pkg/controller/statefulset/stateful_set_utils.go (getParentNameAndOrdinal, podInOrdinalRange).</summary>
internal sealed class StatefulIdentityTests
{
    [TestCase("db-0", 0L)]
    [TestCase("db-12", 12L)]
    [TestCase("db-007", 7L)]
    [TestCase("db-2147483647", 2147483647L)]
    [TestCase("db-2147483648", null)]
    [TestCase("db-", null)]
    [TestCase("db", null)]
    [TestCase("db0", null)]
    [TestCase("db_0", null)]
    [TestCase("db--1", null)]
    [TestCase("db-0x", null)]
    [TestCase("dc-0", null)]
    [TestCase("db-main-0", null)]
    [TestCase("a-db-0", null)]
    public void OrdinalOf_PodsName_IsTheNumberBehindTheSets(string name, long? expected) =>
        StatefulIdentity.OrdinalOf(Set("replicas: 3"), Samples.Pod(name)).ShouldBe(expected);

    [TestCase("replicas: 3", 0, true)]
    [TestCase("replicas: 3", 2, true)]
    [TestCase("replicas: 3", 3, false)]
    [TestCase("replicas: 0", 0, false)]
    [TestCase("replicas: 3, ordinals: {start: 5}", 4, false)]
    [TestCase("replicas: 3, ordinals: {start: 5}", 5, true)]
    [TestCase("replicas: 3, ordinals: {start: 5}", 7, true)]
    [TestCase("replicas: 3, ordinals: {start: 5}", 8, false)]
    public void IsInRange_FromTheStart_ForAsManyAsReplicas(string spec, long ordinal, bool expected) =>
        StatefulIdentity.IsInRange(Set(spec), ordinal).ShouldBe(expected);

    [Test]
    public void Labels_TellNameAndIndex()
    {
        var labels = StatefulIdentity.Labels(Set("replicas: 3"), 2, Samples.Pod(metadata: "labels: {app: db}").Labels);

        (labels["app"], labels["statefulset.kubernetes.io/pod-name"], labels["apps.kubernetes.io/pod-index"]).ShouldBe(("db", "db-2", "2"));
    }

    [TestCase("labels: {controller-revision-hash: db-1}", "db-1")]
    [TestCase("labels: {app: db}", "")]
    public void RevisionOf_Pod_IsItsLabel(string metadata, string expected) =>
        StatefulIdentity.RevisionOf(Samples.Pod(metadata: metadata)).ShouldBe(expected);

    [TestCase(3, 3, 3, true)]
    [TestCase(2, 3, 3, false)]
    [TestCase(3, 2, 3, false)]
    [TestCase(3, 3, 4, false)]
    public void Completed_AllAreNewAndReady_TheNewRevisionIsCurrent(int updated, int ready, int replicas, bool isComplete)
    {
        var status = new StatefulSetStatus
        {
            UpdatedReplicas = updated,
            ReadyReplicas = ready,
            Replicas = replicas,
            CurrentReplicas = 1,
            CurrentRevision = "old",
            UpdateRevision = "new",
        };

        var rolling = StatefulCounts.Completed(Set("replicas: 3, updateStrategy: {type: RollingUpdate}"), status);

        (rolling.CurrentRevision, rolling.CurrentReplicas).ShouldBe(isComplete ? ("new", updated) : ("old", 1));
        StatefulCounts.Completed(Set("replicas: 3, updateStrategy: {type: OnDelete}"), status).CurrentRevision.ShouldBe("old");
    }

    private static StatefulSet Set(string spec) => StatefulSet.Of(
        ControlPlane.Parse($"{{apiVersion: apps/v1, kind: StatefulSet, metadata: {{name: db}}, spec: {{ {spec} }} }}"));
}
