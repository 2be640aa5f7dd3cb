using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.ValidatingAdmissionPolicies;

/// <summary>ValidatingAdmissionPolicies (pkg/apis/admissionregistration/validation/validation.go).</summary>
internal sealed class ValidatingAdmissionPolicyValidation : IKindValidation
{
    private const string NothingAsked = "validations or auditAnnotations must contain at least one item";

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        faults.Check(spec, "failurePolicy");
        if (spec.Has("paramKind"))
        {
            ValidateParameters(spec.Object("paramKind"), faults);
        }

        if (spec.Has("matchConstraints"))
        {
            var match = spec.Object("matchConstraints");
            MatchRules.Validate(match, faults);
            if (match.List("resourceRules").Count == 0)
            {
                faults.Required(match.PathOf("resourceRules"));
            }
        }
        else
        {
            faults.Required(spec.PathOf("matchConstraints"));
        }

        ExpressionRules.ValidateConditions(spec, faults);
        foreach (var variable in spec.Items("variables"))
        {
            PolicyExpressions.ValidateVariable(variable, faults);
        }

        if (spec.List("validations").Count == 0 && spec.List("auditAnnotations").Count == 0)
        {
            faults.Required(spec.PathOf("validations"), NothingAsked);
            faults.Required(spec.PathOf("auditAnnotations"), NothingAsked);
            return;
        }

        foreach (var validation in spec.Items("validations"))
        {
            PolicyExpressions.ValidateValidation(validation, faults);
        }

        PolicyExpressions.ValidateAnnotations(spec, candidate.Object("metadata").Text("name"), faults);
    }

    private static void ValidateParameters(FieldNode kind, FaultList faults)
    {
        var (version, name) = (kind.Text("apiVersion"), kind.Text("kind"));
        if (version.Length == 0)
        {
            faults.Required(kind.PathOf("apiVersion"));
        }
        else
        {
            ValidateVersion(version, kind.PathOf("apiVersion"), faults);
        }

        if (name.Length == 0)
        {
            faults.Required(kind.PathOf("kind"));
        }
        else if (NameRules.Dns1035Label(name.ToLowerInvariant()) is { Count: > 0 } broken)
        {
            faults.Invalid(kind.PathOf("kind"), name, $"may have mixed case, but should otherwise match: {string.Join(',', broken)}");
        }
    }

    private static void ValidateVersion(string text, FieldPath path, FaultList faults)
    {
        var parts = text.Split('/');
        if (parts.Length > 2)
        {
            faults.Invalid(path, text, $"unexpected GroupVersion string: {text}");
            return;
        }

        if (parts.Length == 2 && parts[0].Length > 0 && NameRules.Dns1123Subdomain(parts[0]) is { Count: > 0 } broken)
        {
            faults.Invalid(path, parts[0], string.Join(',', broken));
        }

        if (parts[^1].Length == 0)
        {
            faults.Invalid(path, text, "version must be specified");
        }
        else if (NameRules.Dns1035Label(parts[^1]) is { Count: > 0 } wrong)
        {
            faults.Invalid(path, parts[^1], string.Join(',', wrong));
        }
    }
}
