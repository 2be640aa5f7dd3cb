using Scenarios.Api.Quantities;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.ResourceQuotas;

/// <summary>ResourceQuotas (pkg/apis/core/validation, ValidateResourceQuotaSpec).</summary>
internal sealed class ResourceQuotaValidation : IKindValidation
{
    private const string CountPrefix = "count/";

    private static readonly string[] Counted =
    [
        "pods", "services", "resourcequotas", "replicationcontrollers", "secrets", "configmaps", "persistentvolumeclaims",
            "services.nodeports",
        "services.loadbalancers",
    ];

    private static readonly string[] Computed =
        ["cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory"];

    private static readonly string[] Others =
        ["ephemeral-storage", "requests.ephemeral-storage", "limits.ephemeral-storage", "requests.storage", "storage"];

    private static readonly string[] Scopes =
        ["Terminating", "NotTerminating", "BestEffort", "NotBestEffort", "PriorityClass", "CrossNamespacePodAffinity",
            "VolumeAttributesClass"];

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        ValidateHard(spec.Object("hard"), faults);
        ValidateScopes(spec, faults);
        ValidateSelector(spec, faults);
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (spec, before) = (candidate.Object("spec"), existing.Object("spec"));
        var (now, then) = (Names(spec), Names(before));
        if (!now.ToHashSet(StringComparer.Ordinal).SetEquals(then))
        {
            faults.InvalidObject(spec.PathOf("scopes"), Shown(spec), FaultList.Immutable);
        }
    }

    private static void ValidateHard(FieldNode hard, FaultList faults)
    {
        foreach (var (name, value) in hard.Tree)
        {
            var path = $"{hard.Path}[{name}]";
            ValidateName(path, name, faults);
            var amount = Quantity.Of(value);
            if (amount.Sign < 0)
            {
                faults.Invalid(path, amount.ToString(), "must be greater than or equal to 0");
            }

            if (Array.IndexOf(Counted, name) >= 0 && amount.MilliValue % 1000 != 0)
            {
                faults.InvalidObject(path, GoQuantity.Of(value), "must be an integer");
            }
        }
    }

    // Resource names have their own string type in Go, so they appear without quotes.
    private static void ValidateName(string path, string name, FaultList faults)
    {
        var broken = NameRules.QualifiedName(name);
        foreach (var rule in broken)
        {
            faults.InvalidObject(path, name, rule);
        }

        if (name.Contains('/', StringComparison.Ordinal) || IsStandard(name))
        {
            return;
        }

        if (broken.Count == 0)
        {
            faults.InvalidObject(path, name, "must be a standard resource type or fully qualified");
        }

        faults.InvalidObject(path, name, "must be a standard resource for quota");
    }

    private static bool IsStandard(string name) =>
        Array.IndexOf(Counted, name) >= 0 || Array.IndexOf(Computed, name) >= 0 || Array.IndexOf(Others, name) >= 0
        || name.StartsWith("hugepages-", StringComparison.Ordinal) || name.StartsWith("requests.hugepages-", StringComparison.Ordinal)
        || name.StartsWith(CountPrefix, StringComparison.Ordinal);

    private static void ValidateScopes(FieldNode spec, FaultList faults)
    {
        var names = Names(spec);
        foreach (var scope in names)
        {
            if (Array.IndexOf(Scopes, scope) < 0)
            {
                faults.InvalidObject(spec.PathOf("scopes"), Shown(spec), "unsupported scope");
            }

            foreach (var unused in spec.Object("hard").Tree.Where(field => IsStandard(field.Key) && !Applies(scope, field.Key)))
            {
                faults.InvalidObject(spec.PathOf("scopes"), Shown(spec), "unsupported scope applied to resource");
            }
        }

        foreach (var (one, other) in ((string, string)[])[("BestEffort", "NotBestEffort"), ("Terminating", "NotTerminating")])
        {
            if (names.Contains(one) && names.Contains(other))
            {
                faults.InvalidObject(spec.PathOf("scopes"), Shown(spec), "conflicting scopes");
            }
        }
    }

    private static void ValidateSelector(FieldNode spec, FaultList faults)
    {
        var selector = spec.Object("scopeSelector");
        var list = selector.PathOf("matchExpressions");
        foreach (var requirement in selector.Items("matchExpressions"))
        {
            var (scope, how) = (requirement.Text("scopeName"), requirement.Text("operator"));
            if (Array.IndexOf(Scopes, scope) < 0)
            {
                faults.Invalid($"{(string)list}.scopeName", scope, "unsupported scope");
            }

            foreach (var unused in spec.Object("hard").Tree.Where(field => IsStandard(field.Key) && !Applies(scope, field.Key)))
            {
                faults.InvalidObject(list,
                    GoSyntax.Of(selector.Tree, spec.Facts("scopeSelector").Type).Replace("v1.", "core.", StringComparison.Ordinal),
                        "unsupported scope applied to resource");
            }

            if (scope is not ("PriorityClass" or "VolumeAttributesClass") && Array.IndexOf(Scopes, scope) >= 0 && how != "Exists")
            {
                faults.Invalid(
                    $"{(string)list}.operator", how,
                    "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, "
                    + "ResourceQuotaScopeBestEffort, "
                    + "ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity");
            }

            ValidateValues(requirement, how, list, faults);
        }
    }

    private static void ValidateValues(FieldNode requirement, string how, string list, FaultList faults)
    {
        var count = requirement.List("values").Count;
        switch (how)
        {
            case "In" or "NotIn" when count == 0:
                faults.Required($"{list}.values", "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector");
                break;
            case "Exists" or "DoesNotExist" when count > 0:
                faults.Invalid($"{list}.values", string.Empty,
                    "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector");
                break;
            case "In" or "NotIn" or "Exists" or "DoesNotExist":
                break;
            default:
                faults.Invalid($"{list}.operator", how, "not a valid selector operator");
                break;
        }
    }

    // Pods count in every scope for Pods, the resources they request in all of these except BestEffort. One scope is for claims.
    private static bool Applies(string scope, string resource) => scope switch
    {
        "BestEffort" => resource == "pods",
        "Terminating" or "NotTerminating" or "NotBestEffort" or "PriorityClass" or "CrossNamespacePodAffinity" =>
            resource == "pods" || Array.IndexOf(Computed, resource) >= 0,
        "VolumeAttributesClass" => resource is "persistentvolumeclaims" or "requests.storage",
        _ => true,
    };

    private static List<string> Names(FieldNode spec) => [.. spec.List("scopes").OfType<StringValue>().Select(static scope => scope.Text)];

    private static string Shown(FieldNode spec) =>
        $"[]core.ResourceQuotaScope{GoSyntax.StringList(spec.List("scopes"))["[]string".Length..]}";
}
