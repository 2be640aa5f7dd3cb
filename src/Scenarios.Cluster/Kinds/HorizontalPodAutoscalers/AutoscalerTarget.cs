using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.AutoscalingV2;
using AutoscalingScale = Scenarios.Objects.Views.Autoscaling.Scale;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>The object that an autoscaler scales.</summary>
/// <param name="Type">Null if there is no target.</param>
/// <param name="Fault">The controller's message why there is no target.</param>
internal sealed record AutoscalerTarget(ResourceType? Type, ApiObject? Found, string Fault)
{
    public AutoscalingScale Scale => new(Found!.Tree);

    /// <summary>The Pods' selector; empty if it is unknown.</summary>
    public string Selector => Found is null ? string.Empty : Scale.Status.Selector;

    public static AutoscalerTarget Find(IApi api, HorizontalPodAutoscaler autoscaler)
    {
        var target = autoscaler.Spec.ScaleTargetRef;
        var slash = target.ApiVersion.IndexOf('/');
        if (slash >= 0 && target.ApiVersion.IndexOf('/', slash + 1) >= 0)
        {
            return new(null, null, $"unexpected GroupVersion string: {target.ApiVersion}");
        }

        var group = slash < 0 ? string.Empty : target.ApiVersion[..slash];
        var type = api.Resources.FirstOrDefault(candidate =>
            candidate.IsPreferred && candidate.Group == group && candidate.Kind == target.Kind);
        if (type is null)
        {
            return new(null, null, $"no matches for kind {GoText.Quote(target.Kind)} in group {GoText.Quote(group)}");
        }

        var scale = api.Get(type, autoscaler.Namespace, target.Name, ScaleSubresource.Name);
        return new(type, scale.Value, scale.Status?.Message ?? string.Empty);
    }
}
