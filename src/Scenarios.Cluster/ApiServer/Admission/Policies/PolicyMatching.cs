using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.ApiServer.Admission.Policies;

/// <summary>Whether a policy or binding applies to a write (apiserver, pkg/admission/plugin/policy/matching).</summary>
internal sealed class PolicyMatching(ObjectStore store, AdmissionRequest request, ApiObject item)
{
    /// <param name="isEmptyAll">Whether a match without rules matches everything.</param>
    public bool Holds(ObjectValue match, bool isEmptyAll)
    {
        var rules = match["resourceRules"] as ListValue ?? ListValue.Empty;
        var excluded = match["excludeResourceRules"] as ListValue ?? ListValue.Empty;
        return (rules.Count == 0 ? isEmptyAll : rules.OfType<ObjectValue>().Any(Holds))
            && !excluded.OfType<ObjectValue>().Any(Holds)
            && Selects(match["namespaceSelector"] as ObjectValue, NamespaceLabels())
            && (Selects(match["objectSelector"] as ObjectValue, item.Labels)
                || (request.Previous is { } before && Selects(match["objectSelector"] as ObjectValue, before.Labels)));
    }

    private static bool Selects(ObjectValue? selector, ObjectValue? labels) =>
        selector is null || selector.Count == 0 || labels is null || LabelSelector.FromObject(selector).Matches(labels);

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

    private bool Holds(ObjectValue rule)
    {
        var resource = request.Subresource.Length == 0 ? request.Type.Plural : $"{request.Type.Plural}/{request.Subresource}";
        var names = rule["resourceNames"] as ListValue ?? ListValue.Empty;
        var scope = rule.Text("scope");
        return Has(rule, "apiGroups", request.Type.Group)
            && Has(rule, "apiVersions", request.Type.Version)
            && Has(rule, "operations", request.IsCreate ? "CREATE" : "UPDATE")
            && TextsOf(rule, "resources").Any(wanted => IsNamed(wanted, resource))
            && (names.Count == 0 || Has(rule, "resourceNames", item.Name))
            && (scope is "" or "*" || scope == (request.Type.IsNamespaced ? "Namespaced" : "Cluster"));
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

    private static bool Has(ObjectValue rule, string field, string wanted) =>
        TextsOf(rule, field).Any(text => text == "*" || text == wanted);

    private static IEnumerable<string> TextsOf(ObjectValue rule, string field) =>
        (rule[field] as ListValue ?? ListValue.Empty).OfType<StringValue>().Select(static text => text.Text);
}
