using Scenarios.Api.Quantities;

namespace Scenarios.Api.Validation.Pods;

/// <summary>Requests and limits of containers (pkg/apis/core/validation, validateResourceRequirements).</summary>
internal static class ResourcesValidation
{
    private const string HugePages = "hugepages-";
    private static readonly string[] Standard = ["cpu", "memory", "ephemeral-storage"];

    public static void Validate(FieldNode resources, FaultList faults)
    {
        var limits = resources.Object("limits");
        var requests = resources.Object("requests");
        ValidateLimits(limits, faults);
        foreach (var (name, value) in requests.Tree)
        {
            var amount = Quantity.Of(value);
            ValidateAmount(requests, name, value, faults);
            Compare(requests, limits, name, amount, faults);
            ValidatePages(requests, name, amount, faults);
        }

        if (limits.Tree.Count == 0 && requests.Tree.Count == 0)
        {
            return;
        }

        var names = limits.Tree.Concat(requests.Tree).Select(static field => field.Key).ToList();
        if (names.Exists(IsHugePages) && !names.Exists(static name => name is "cpu" or "memory"))
        {
            faults.Forbidden(resources.Path, "HugePages require cpu or memory");
        }
    }

    /// <summary>Validates amounts that are not compared with others, such as a Pod's overhead.</summary>
    public static void ValidateLimits(FieldNode limits, FaultList faults)
    {
        foreach (var (name, value) in limits.Tree)
        {
            ValidateAmount(limits, name, value, faults);
            ValidatePages(limits, name, Quantity.Of(value), faults);
        }
    }

    private static void Compare(FieldNode requests, FieldNode limits, string name, Quantity amount, FaultList faults)
    {
        var mayDiffer = IsNative(name) && !IsHugePages(name);
        if (limits.Tree[name] is not { } value)
        {
            if (!mayDiffer)
            {
                faults.Required(limits.Path, "Limit must be set for non overcommitable resources");
            }

            return;
        }

        var limit = Quantity.Of(value);
        if (amount != limit && !mayDiffer)
        {
            faults.Invalid(requests.Path, amount.ToString(), $"must be equal to {name} limit of {limit}");
        }
        else if (amount > limit)
        {
            faults.Invalid(requests.Path, amount.ToString(), $"must be less than or equal to {name} limit of {limit}");
        }
    }

    private static void ValidateAmount(FieldNode list, string name, Value value, FaultList faults)
    {
        var path = $"{list.Path}[{name}]";
        ValidateName(path, name, faults);
        var amount = Quantity.Of(value);
        if (amount.Sign < 0)
        {
            faults.Invalid(path, amount.ToString(), "must be greater than or equal to 0");
        }

        if (IsExtended(name) && amount.MilliValue % 1000 != 0)
        {
            faults.InvalidObject(path, GoQuantity.Of(value), "must be an integer");
        }
    }

    private static void ValidateName(string path, string name, FaultList faults)
    {
        // Resource names have their own string type in Go, so they appear without quotes.
        var broken = NameRules.QualifiedName(name);
        foreach (var rule in broken)
        {
            faults.InvalidObject(path, name, rule);
        }

        if (!name.Contains('/', StringComparison.Ordinal))
        {
            if (Array.IndexOf(Standard, name) < 0 && !IsHugePages(name))
            {
                if (broken.Count == 0)
                {
                    faults.InvalidObject(path, name, "must be a standard resource type or fully qualified");
                }

                faults.InvalidObject(path, name, "must be a standard resource for containers");
            }
        }
        else if (!IsNative(name) && !IsExtended(name))
        {
            faults.InvalidObject(path, name, "doesn't follow extended resource name standard");
        }
    }

    private static void ValidatePages(FieldNode list, string name, Quantity amount, FaultList faults)
    {
        if (IsHugePages(name) && Quantity.TryParse(name[HugePages.Length..], out var page, out _) && page.Sign > 0
            && (amount.Value <= 0 || amount.Value % page.Value != 0))
        {
            faults.Invalid($"{list.Path}[{name}]", amount.ToString(), $"{amount} is not positive integer multiple of {name}");
        }
    }

    private static bool IsHugePages(string name) => name.StartsWith(HugePages, StringComparison.Ordinal);

    private static bool IsNative(string name) =>
        !name.Contains('/', StringComparison.Ordinal) || name.Contains("kubernetes.io/", StringComparison.Ordinal);

    private static bool IsExtended(string name) =>
        !IsNative(name) && !name.StartsWith("requests.", StringComparison.Ordinal)
            && NameRules.QualifiedName($"requests.{name}").Count == 0;
}
