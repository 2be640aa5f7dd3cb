using System.Globalization;
using Scenarios.Api.Objects;
using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Controllers.Deployments;

/// <summary>What a Deployment notes on its ReplicaSets and itself (kubernetes, pkg/controller/deployment/util/deployment_util.go).</summary>
internal static class Revisions
{
    public const string Revision = "deployment.kubernetes.io/revision";
    private const string History = "deployment.kubernetes.io/revision-history";
    private const string Desired = "deployment.kubernetes.io/desired-replicas";
    private const string Maximum = "deployment.kubernetes.io/max-replicas";
    private const int MaximumHistoryLength = 2000;

    public static long Of(ApiObject item) => Number(item, Revision) ?? 0;

    public static long Newest(IEnumerable<ApiObject> replicaSets)
    {
        var newest = 0L;
        foreach (var replicaSet in replicaSets)
        {
            newest = Math.Max(newest, Of(replicaSet));
        }

        return newest;
    }

    public static long? DesiredReplicas(ApiObject replicaSet) => Number(replicaSet, Desired);

    public static long? MaximumReplicas(ApiObject replicaSet) => Number(replicaSet, Maximum);

    /// <summary>The annotations with the numbers that proportional scaling reads.</summary>
    public static ObjectValue WithReplicas(ObjectValue annotations, long desired, long maximum) => annotations
        .With(Desired, Text(desired))
        .With(Maximum, Text(maximum));

    /// <summary>The annotations of the newest ReplicaSet: the Deployment's own, and the revision that it stands for (SetNewReplicaSetAnnotations).</summary>
    public static ObjectValue ForNewest(ApiObject deployment, ObjectValue annotations, long revision, bool exists, long maximum)
    {
        foreach (var (name, value) in deployment.Annotations)
        {
            if (!IsOwn(name))
            {
                annotations = annotations.With(name, value);
            }
        }

        var old = annotations[Revision] as StringValue;
        var oldRevision = long.TryParse(old?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (oldRevision < revision)
        {
            annotations = annotations.With(Revision, Text(revision));
            if (exists && old is not null)
            {
                annotations = WithHistory(annotations, old.Text);
            }
        }

        return exists ? annotations : WithReplicas(annotations, deployment.IntegerAt("spec", "replicas") ?? 1, maximum);
    }

    private static bool IsOwn(string name) =>
        name is "kubectl.kubernetes.io/last-applied-configuration" or Revision or History or Desired or Maximum or "deprecated.deployment.rollback.to";

    private static ObjectValue WithHistory(ObjectValue annotations, string old)
    {
        var entries = annotations[History] is StringValue { Text.Length: > 0 } text ? text.Text.Split(',').ToList() : [];
        entries.Add(old);
        while (entries.Count > 1 && string.Join(',', entries).Length > MaximumHistoryLength)
        {
            entries.RemoveAt(0);
        }

        return annotations.With(History, new StringValue(string.Join(',', entries)));
    }

    private static long? Number(ApiObject item, string annotation) =>
        item.Annotations[annotation] is StringValue text && long.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static StringValue Text(long number) => new(number.ToString(CultureInfo.InvariantCulture));
}
