using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.FlowSchemas;

/// <summary>FlowSchemas (pkg/apis/flowcontrol/validation, ValidateFlowSchemaSpec).</summary>
internal sealed class FlowSchemaValidation : IKindValidation
{
    private const long LargestPrecedence = 10_000;

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        ValidatePrecedence(spec, candidate.Object("metadata").Text("name"), faults);
        var method = spec.Object("distinguisherMethod");
        if (spec.Has("distinguisherMethod") && !method.Accepted("type").Contains(method.Text("type"), StringComparer.Ordinal))
        {
            var accepted = string.Join(", ", method.Accepted("type").Select(GoText.Quote));
            faults.Add(new("FieldValueNotSupported", $"Unsupported value: {GoSyntax.Of(method)}: supported values: {accepted}",
                method.PathOf("type")));
        }

        var level = spec.Object("priorityLevelConfiguration");
        if (level.Text("name") is { Length: > 0 } name)
        {
            faults.InvalidEach(level.PathOf("name"), name, NameRules.Dns1123Subdomain(name));
        }
        else
        {
            faults.Required(level.PathOf("name"), "must reference a priority level");
        }

        foreach (var rule in spec.Items("rules"))
        {
            FlowRules.Validate(rule, faults);
        }
    }

    /// <summary>Checks that the server's own <c>exempt</c> and <c>catch-all</c> schemas are not changed.</summary>
    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (spec, name) = (candidate.Object("spec"), candidate.Object("metadata").Text("name"));
        if (name is "exempt" or "catch-all" && !spec.Tree.Equals(existing.Object("spec").Tree))
        {
            faults.InvalidObject(spec.Path, GoSyntax.Of(spec), $"spec of '{name}' must equal the fixed value");
        }
    }

    private static void ValidatePrecedence(FieldNode spec, string name, FaultList faults)
    {
        var path = spec.PathOf("matchingPrecedence");
        var precedence = spec.Integer("matchingPrecedence") ?? 0;
        if (precedence <= 0)
        {
            faults.Invalid(path, precedence, "must be a positive value");
        }
        else if (precedence > LargestPrecedence)
        {
            faults.Invalid(path, precedence, FormattableString.Invariant($"must not be greater than {LargestPrecedence}"));
        }
        else if (precedence == 1 && name != "exempt")
        {
            faults.Invalid(path, precedence, "only the schema named 'exempt' may have matchingPrecedence 1");
        }
    }
}
