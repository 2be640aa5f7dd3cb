using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Admissionregistration;

namespace Scenarios.Cluster.ApiServer.Admission.Policies;

/// <summary>Whether a policy or binding applies to a write (apiserver, pkg/admission/plugin/policy/matching).</summary>
internal sealed class PolicyMatching(ObjectStore store, AdmissionRequest request, ApiObject item)
{
    /// <param name="isEmptyAll">Whether a match without rules matches everything.</param>
    public bool Holds(MatchResources match, bool isEmptyAll) =>
        (match.ResourceRules.Count == 0 ? isEmptyAll : match.ResourceRules.Any(Holds))
            && !match.ExcludeResourceRules.Any(Holds)
            && Selects(match.NamespaceSelector, NamespaceLabels())
            && (Selects(match.ObjectSelector, item.Labels)
                || (request.Previous is { } before && Selects(match.ObjectSelector, before.Labels)));

    private static bool Selects(Scenarios.Objects.Views.Meta.LabelSelector selector, ObjectValue? labels) =>
        selector.Tree.Count == 0 || labels is null || LabelSelector.FromObject(selector.Tree).Matches(labels);

    // Null for objects without a namespace: no selector excludes them.
    private ObjectValue? NamespaceLabels()
    {
        if (request.Type.GroupResource == KnownResources.Namespaces.GroupResource)
        {
            return item.Labels;
        }

        return request.Namespace.Length == 0
            ? null
            : store.Of(KnownResources.Namespaces).Find(new ObjectKey(string.Empty, request.Namespace))?.Labels ?? ObjectValue.Empty;
    }

    private bool Holds(NamedRuleWithOperations rule)
    {
        var resource = request.Subresource.Length == 0 ? request.Type.Plural : $"{request.Type.Plural}/{request.Subresource}";
        return Has(rule.ApiGroups, request.Type.Group)
            && Has(rule.ApiVersions, request.Type.Version)
            && Has(rule.Operations, request.IsCreate ? OperationType.CREATE : OperationType.UPDATE)
            && rule.Resources.ToArray().Any(wanted => IsNamed(wanted, resource))
            && (rule.ResourceNames.Count == 0 || Has(rule.ResourceNames, item.Name))
            && (rule.Scope == ScopeType.All || rule.Scope == (request.Type.IsNamespaced ? ScopeType.Namespaced : ScopeType.Cluster));
    }

    private bool IsNamed(string wanted, string resource)
    {
        if (wanted == "*/*" || wanted == resource)
        {
            return true;
        }

        return request.Subresource.Length == 0
            ? wanted == "*"
            : wanted == $"{request.Type.Plural}/*" || wanted == $"*/{request.Subresource}";
    }

    private static bool Has(TextList texts, string wanted) => texts.Contains("*") || texts.Contains(wanted);
}
