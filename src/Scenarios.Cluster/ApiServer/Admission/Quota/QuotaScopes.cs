using Scenarios.Api.Kinds.Pods;
using Scenarios.Api.Schema;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission.Quota;

/// <summary>Which objects a quota's scopes select (kubernetes, pkg/quota/v1/evaluator/core/pods.go, podMatchesScopeFunc).</summary>
internal static class QuotaScopes
{
    public static bool Match(ResourceQuota quota, ResourceType type, ApiObject item)
    {
        var spec = quota.Spec;
        if (spec.Scopes.Count == 0 && spec.ScopeSelector.MatchExpressions.Count == 0)
        {
            return true;
        }

        if (!ReferenceEquals(type, KnownResources.Pods))
        {
            return false;
        }

        var pod = Pod.Of(item).Spec;
        foreach (var scope in spec.Scopes)
        {
            if (!IsIn(pod, scope))
            {
                return false;
            }
        }

        return !spec.ScopeSelector.MatchExpressions.Any(expression => !Fulfils(pod, expression));
    }

    private static bool Fulfils(PodSpec pod, ScopedResourceSelectorRequirement expression)
    {
        if (expression.ScopeName != ResourceQuotaScope.PriorityClass)
        {
            return IsIn(pod, expression.ScopeName);
        }

        var name = pod.PriorityClassName;
        return (string)expression.Operator switch
        {
            "In" => expression.Values.Contains(name),
            "NotIn" => !expression.Values.Contains(name),
            "Exists" => name.Length > 0,
            _ => name.Length == 0,
        };
    }

    private static bool IsIn(PodSpec pod, string scope) => scope switch
    {
        "Terminating" => pod.ActiveDeadlineSeconds is not null,
        "NotTerminating" => pod.ActiveDeadlineSeconds is null,
        "BestEffort" => QualityOfService.Of(pod) == PodQOSClass.BestEffort,
        "NotBestEffort" => QualityOfService.Of(pod) != PodQOSClass.BestEffort,
        "CrossNamespacePodAffinity" => CrossesNamespaces(pod.Affinity),
        _ => false,
    };

    private static bool CrossesNamespaces(Affinity affinity) =>
        Cross(affinity.PodAffinity.RequiredDuringSchedulingIgnoredDuringExecution)
        || Cross(affinity.PodAntiAffinity.RequiredDuringSchedulingIgnoredDuringExecution)
        || Cross(affinity.PodAffinity.PreferredDuringSchedulingIgnoredDuringExecution)
        || Cross(affinity.PodAntiAffinity.PreferredDuringSchedulingIgnoredDuringExecution);

    private static bool Cross(ViewList<PodAffinityTerm> terms) =>
        terms.Any(static term => term.Namespaces.Count > 0 || term.NamespaceSelector.Exists);

    private static bool Cross(ViewList<WeightedPodAffinityTerm> terms) =>
        terms.Any(static term => term.PodAffinityTerm.Namespaces.Count > 0 || term.PodAffinityTerm.NamespaceSelector.Exists);
}
