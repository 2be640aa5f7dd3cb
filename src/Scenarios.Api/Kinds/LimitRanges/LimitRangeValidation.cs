using Scenarios.Api.Quantities;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.LimitRanges;

/// <summary>LimitRanges (pkg/apis/core/validation, ValidateLimitRange).</summary>
internal sealed class LimitRangeValidation : IKindValidation
{
    private const string Ratio = "maxLimitRequestRatio";

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in candidate.Object("spec").Items("limits"))
        {
            var type = item.Text("type");
            var isStandard = item.Facts("type").Type.GoScalar!.Values.Contains(type, StringComparer.Ordinal);
            if (!isStandard && !type.Contains('/', StringComparison.Ordinal))
            {
                faults.Invalid(item.PathOf("type"), type, "must be a standard limit type or fully qualified");
            }

            if (!seen.Add(type))
            {
                faults.Duplicate(item.PathOf("type"), type);
            }

            ValidateUse(item, type, faults);
            foreach (var name in NamesOf(item))
            {
                ValidateAmounts(item, name, faults);
            }
        }
    }

    private static void ValidateUse(FieldNode item, string type, FaultList faults)
    {
        foreach (var field in (string[])["default", "defaultRequest"])
        {
            if (type == "Pod" && item.Object(field).Tree.Count > 0)
            {
                faults.Forbidden(item.PathOf(field), "may not be specified when `type` is 'Pod'");
            }
        }

        if (type == "PersistentVolumeClaim" && !item.Object("min").Tree.ContainsKey("storage")
            && !item.Object("max").Tree.ContainsKey("storage"))
        {
            faults.Required(item.PathOf("limits"), "either minimum or maximum storage value is required, but neither was provided");
        }
    }

    private static SortedSet<string> NamesOf(FieldNode item)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var field in (string[])["max", "min", "default", "defaultRequest", Ratio])
        {
            names.UnionWith(item.Object(field).Tree.Select(static amount => amount.Key));
        }

        return names;
    }

    private static void ValidateAmounts(FieldNode item, string name, FaultList faults)
    {
        var (min, max) = (Of(item, "min", name), Of(item, "max", name));
        var (request, limit) = (Of(item, "defaultRequest", name), Of(item, "default", name));
        Compare(item, ("min", "min"), name, min, max, $"min value {min} is greater than max value {max}", faults);
        Compare(item, ("defaultRequest", "defaultRequest"), name, min, request,
            $"min value {min} is greater than default request value {request}", faults);
        Compare(item, ("defaultRequest", "defaultRequest"), name, request, max,
            $"default request value {request} is greater than max value {max}", faults);
        Compare(item, ("defaultRequest", "defaultRequest"), name, request, limit,
            $"default request value {request} is greater than default limit value {limit}", faults);
        Compare(item, ("default", "min"), name, min, limit, $"min value {min} is greater than default value {limit}", faults);
        Compare(item, ("default", "max"), name, limit, max, $"default value {limit} is greater than max value {max}", faults);
        if (Of(item, Ratio, name) is { } ratio)
        {
            ValidateRatio(item, name, ratio, min, max, faults);
        }
    }

    private static void ValidateRatio(FieldNode item, string name, Quantity ratio, Quantity? min, Quantity? max, FaultList faults)
    {
        var path = $"{item.PathOf(Ratio)}[{name}]";
        if (ratio < Quantity.FromUnits(1))
        {
            faults.InvalidObject(path, GoQuantity.Of(item.Object(Ratio).Tree[name], isPrinted: true), $"ratio {ratio} is less than 1");
        }

        if (min is { } least && max is { } most && least.Sign > 0 && ratio.MilliValue > 1000.0 * most.MilliValue / least.MilliValue)
        {
            var limit = GoQuantity.Ratio(most, least);
            var shown = GoQuantity.Of(item.Object(Ratio).Tree[name], isPrinted: true);
            faults.InvalidObject(path, shown, $"ratio {ratio} is greater than max/min = {limit}");
        }
    }

    /// <param name="fields">The field that is at fault, and the one whose amount the message shows.</param>
    private static void Compare(
        FieldNode item,
        (string AtFault, string Shown) fields,
        string name,
        Quantity? lower,
        Quantity? upper,
        string detail,
        FaultList faults)
    {
        if (lower is { } low && upper is { } high && low > high)
        {
            var shown = GoQuantity.Of(item.Object(fields.Shown).Tree[name], isPrinted: true);
            faults.InvalidObject($"{item.PathOf(fields.AtFault)}[{name}]", shown, detail);
        }
    }

    private static Quantity? Of(FieldNode item, string field, string name) =>
        item.Object(field).Tree[name] is { } amount ? Quantity.Of(amount) : null;
}
