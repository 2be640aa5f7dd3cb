using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Nodes;

/// <summary>
/// How long a Pod may stay on a node with the given taints (kubernetes, pkg/controller/tainteviction, GetMatchingTolerations and
/// getMinTolerationTime).
/// </summary>
internal static class Patience
{
    /// <summary>Zero if a taint is not tolerated; null for forever.</summary>
    public static TimeSpan? Of(Pod pod, IReadOnlyList<Taint> taints)
    {
        long? shortest = null;
        foreach (var taint in taints)
        {
            var isTolerated = false;
            foreach (var toleration in pod.Spec.Tolerations)
            {
                if (Tolerates(toleration, taint))
                {
                    isTolerated = true;
                    shortest = toleration.TolerationSeconds is { } seconds && !(shortest <= seconds) ? seconds : shortest;
                    break;
                }
            }

            if (!isTolerated)
            {
                return TimeSpan.Zero;
            }
        }

        return shortest is { } limit ? Seconds.Span(Math.Max(0, limit)) : null;
    }

    private static bool Tolerates(Toleration toleration, Taint taint) =>
        (toleration.Effect.Length == 0 || toleration.Effect == taint.Effect)
        && (toleration.Key.Length == 0 || toleration.Key == taint.Key)
        && (toleration.Operator == TolerationOperator.Exists
            || (toleration.Operator is TolerationOperator.Equal or "" && toleration.Value == taint.Value));
}
