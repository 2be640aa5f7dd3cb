using Scenarios.Cluster.Kinds.Deployments;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Tests.Kinds.Deployments;

/// <summary>kubernetes, pkg/controller/deployment/util/deployment_util.go: SetNewReplicaSetAnnotations, MaxRevision.</summary>
internal sealed class RevisionsTests
{
    private const string Prefix = "deployment.kubernetes.io/";

    [TestCase("", 3, false, "revision=3 desired-replicas=2 max-replicas=4", TestName = "ForNewest_NewOne_IsToldItsRevisionAndSize")]
    [TestCase("", 3, true, "revision=3", TestName = "ForNewest_FirstRevision_HasNoHistory")]
    [TestCase("revision=2", 5, true, "revision=5 revision-history=2", TestName = "ForNewest_RolledBackTo_RemembersWhatItWas")]
    [TestCase(
        "revision=4 revision-history=1,2",
        5,
        true,
        "revision=5 revision-history=1,2,4",
        TestName = "ForNewest_RolledBackToAgain_RemembersAll")]
    [TestCase("revision=5", 5, true, "revision=5", TestName = "ForNewest_SameRevision_Stays")]
    [TestCase("revision=6", 5, true, "revision=6", TestName = "ForNewest_LaterRevision_Stays")]
    [TestCase("revision=x", 5, true, "revision=5 revision-history=x", TestName = "ForNewest_RevisionThatIsNoNumber_CountsAsNone")]
    public void ForNewest(string annotations, long revision, bool exists, string expected)
    {
        var made = Revisions.ForNewest(Deployment(""), Annotations(annotations), revision, exists, maximum: 4);

        Text(made).ShouldBe(expected);
    }

    [Test]
    public void ForNewest_DeploymentsOwn_AreTakenOverButForThoseOfTheController()
    {
        var deployment = Deployment("team: a, kubectl.kubernetes.io/last-applied-configuration: x, deployment.kubernetes.io/revision: '9', "
            + "deployment.kubernetes.io/revision-history: '8', deployment.kubernetes.io/desired-replicas: '7', "
            + "deployment.kubernetes.io/max-replicas: '6', "
            + "deprecated.deployment.rollback.to: '5', kubernetes.io/change-cause: why");

        Text(Revisions.ForNewest(deployment, Annotations(""), 1, exists: true, maximum: 4))
            .ShouldBe("revision=1 team=a kubernetes.io/change-cause=why");
    }

    [TestCase(400)]
    [TestCase(332)]
    [TestCase(3)]
    public void ForNewest_LongHistory_ForgetsTheOldest(int revisions)
    {
        var history = string.Join(',', Enumerable.Range(10_000, revisions));

        var made = Revisions.ForNewest(
            Deployment(""), Annotations($"revision=99999 revision-history={history}"), 100_000, exists: true,
                maximum: 4)[Prefix + "revision-history"]!;

        made.Length.ShouldBeLessThanOrEqualTo(2000);
        made.ShouldEndWith(",99999");
        made.Split(',').Length.ShouldBe(Math.Min(revisions + 1, 333));
    }

    [TestCase("revision=3", 3)]
    [TestCase("", 0)]
    [TestCase("revision=x", 0)]
    [TestCase("revision=-1", 0)]
    public void Of_ReplicaSet(string annotations, long expected) => Revisions.Of(Set(annotations).Object).ShouldBe(expected);

    [Test]
    public void Newest_OfAll_IsTheHighest()
    {
        Revisions.Newest([Set("revision=3"), Set("revision=12"), Set("")]).ShouldBe(12);
        Revisions.Newest([]).ShouldBe(0);
    }

    [TestCase("desired-replicas=3 max-replicas=4", 3L, 4L)]
    [TestCase("desired-replicas=many", null, null)]
    public void Replicas_OfAReplicaSet_AreWhatItWasTold(string annotations, long? desired, long? maximum) =>
        (Revisions.DesiredReplicas(Set(annotations)), Revisions.MaximumReplicas(Set(annotations))).ShouldBe((desired, maximum));

    private static TextMap Annotations(string text) => Set(text).Annotations;

    private static ReplicaSet Set(string annotations)
    {
        var items = annotations.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static item => item.Split('='))
            .Select(static pair => $"{Prefix}{pair[0]}: '{pair[1]}'");
        return ReplicaSet.Of(ControlPlane.Parse(
            $"apiVersion: apps/v1\nkind: ReplicaSet\nmetadata: {{name: web-1, annotations: {{ {string.Join(", ", items)} }} }}\n"));
    }

    private static Deployment Deployment(string annotations) => Scenarios.Objects.Views.Apps.Deployment.Of(ControlPlane.Parse(
        $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: web, annotations: {{ {annotations} }} }}\nspec: {{replicas: 2}}\n"));

    private static string Text(TextMap annotations)
    {
        var items = new List<string>();
        foreach (var (name, value) in annotations)
        {
            items.Add($"{name.Replace(Prefix, string.Empty, StringComparison.Ordinal)}={value}");
        }

        string[] order = ["revision", "revision-history", "desired-replicas", "max-replicas"];
        return string.Join(' ',
            items.OrderBy(item => Array.IndexOf(order, item.Split('=')[0]) is >= 0 and var place ? place : order.Length));
    }
}
