using System.Globalization;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>
/// The annotations that a Deployment keeps on itself and its ReplicaSets (kubernetes, pkg/controller/deployment/util/deployment_util.go).
/// </summary>
internal static class Revisions
{
    private const string Revision = "deployment.kubernetes.io/revision";
    private const string History = "deployment.kubernetes.io/revision-history";
    private const string Desired = "deployment.kubernetes.io/desired-replicas";
    private const string Maximum = "deployment.kubernetes.io/max-replicas";
    private const int MaximumHistoryLength = 2000;

    public static long Of(ApiObject item) => Number(item, Revision) ?? 0;

    public static long Newest(IEnumerable<ReplicaSet> replicaSets)
    {
        var newest = 0L;
        foreach (var replicaSet in replicaSets)
        {
            newest = Math.Max(newest, Of(replicaSet));
        }

        return newest;
    }

    public static long? DesiredReplicas(ReplicaSet replicaSet) => Number(replicaSet, Desired);

    public static long? MaximumReplicas(ReplicaSet replicaSet) => Number(replicaSet, Maximum);

    public static TextMap WithRevision(TextMap annotations, long revision) => annotations.With(Revision, Text(revision));

    /// <summary>Adds the numbers that proportional scaling reads.</summary>
    public static TextMap WithReplicas(TextMap annotations, long desired, long maximum) => annotations
        .With(Desired, Text(desired))
        .With(Maximum, Text(maximum));

    /// <summary>
    /// The annotations of the newest ReplicaSet: the Deployment's own, and the revision that it represents (SetNewReplicaSetAnnotations).
    /// </summary>
    public static TextMap ForNewest(Deployment deployment, TextMap annotations, long revision, bool exists, long maximum)
    {
        foreach (var (name, value) in deployment.Annotations)
        {
            if (!IsOwn(name))
            {
                annotations = annotations.With(name, value);
            }
        }

        var old = annotations[Revision];
        var oldRevision = long.TryParse(old, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (oldRevision < revision)
        {
            annotations = WithRevision(annotations, revision);
            if (exists && old is not null)
            {
                annotations = WithHistory(annotations, old);
            }
        }

        return exists ? annotations : WithReplicas(annotations, deployment.Spec.Replicas, maximum);
    }

    private static bool IsOwn(string name) =>
        name is "kubectl.kubernetes.io/last-applied-configuration" or Revision or History or Desired or Maximum
            or "deprecated.deployment.rollback.to";

    private static TextMap WithHistory(TextMap annotations, string old)
    {
        var entries = annotations[History] is { Length: > 0 } text ? text.Split(',').ToList() : [];
        entries.Add(old);
        while (entries.Count > 1 && string.Join(',', entries).Length > MaximumHistoryLength)
        {
            entries.RemoveAt(0);
        }

        return annotations.With(History, string.Join(',', entries));
    }

    private static long? Number(ApiObject item, string annotation) =>
        item.Annotations[annotation] is StringValue text
            && long.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
