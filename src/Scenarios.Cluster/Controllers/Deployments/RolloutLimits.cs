using System.Globalization;
using Scenarios.Api.Objects;
using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Controllers.Deployments;

/// <summary>maxSurge and maxUnavailable in Pods (kubernetes, deployment_util.go: MaxSurge, MaxUnavailable, ResolveFenceposts).</summary>
internal readonly record struct RolloutLimits(long Replicas, long Surge, long Unavailable)
{
    public long MaximumPods => Replicas + Surge;

    public long MinimumAvailable => Replicas - Unavailable;

    public static RolloutLimits Of(ApiObject deployment)
    {
        var replicas = deployment.IntegerAt("spec", "replicas") ?? 1;
        if (!IsRolling(deployment))
        {
            return new RolloutLimits(replicas, 0, 0);
        }

        var surge = Scaled(deployment.Tree.Find("spec", "strategy", "rollingUpdate", "maxSurge"), replicas, roundUp: true);
        var unavailable = Scaled(deployment.Tree.Find("spec", "strategy", "rollingUpdate", "maxUnavailable"), replicas, roundUp: false);
        if (surge == 0 && unavailable == 0)
        {
            // Both may be rounded to zero; then nothing could ever move.
            unavailable = 1;
        }

        return new RolloutLimits(replicas, surge, replicas == 0 ? 0 : Math.Min(unavailable, replicas));
    }

    public static bool IsRolling(ApiObject deployment) => deployment.TextAt("spec", "strategy", "type") == "RollingUpdate";

    private static long Scaled(Value? value, long total, bool roundUp)
    {
        if (value is IntegerValue number)
        {
            return number.Integer;
        }

        if (value is not StringValue text || !text.Text.EndsWith('%')
            || !long.TryParse(text.Text.AsSpan(0, text.Text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent))
        {
            return 0;
        }

        return roundUp ? ((percent * total) + 99) / 100 : percent * total / 100;
    }
}
