using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.ValidatingAdmissionPolicyBindings;

/// <summary>ValidatingAdmissionPolicyBindings (pkg/apis/admissionregistration/validation).</summary>
internal sealed class ValidatingAdmissionPolicyBindingValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        faults.Check(spec, "policyName");
        if (spec.Has("paramRef"))
        {
            ValidateParameters(spec.Object("paramRef"), faults);
        }

        if (spec.Has("matchResources"))
        {
            MatchRules.Validate(spec.Object("matchResources"), faults);
        }

        ValidateActions(spec, faults);
    }

    private static void ValidateParameters(FieldNode reference, FaultList faults)
    {
        const string Exclusive = "name and selector are mutually exclusive";
        var name = reference.Text("name");
        if (name.Length > 0)
        {
            faults.InvalidEach(reference.PathOf("name"), name, KindNameRules.PathSegment(name));
            if (reference.Has("selector"))
            {
                faults.Forbidden(reference.PathOf("name"), Exclusive);
            }
        }

        if (reference.Has("selector"))
        {
            MetadataValidation.ValidateSelector(reference.Object("selector"), faults);
            if (name.Length > 0)
            {
                faults.Forbidden(reference.PathOf("selector"), Exclusive);
            }
        }
        else if (name.Length == 0)
        {
            faults.Required(reference.Path, "one of name or selector must be specified");
        }

        if (reference.Text("parameterNotFoundAction").Length == 0)
        {
            faults.Required(reference.PathOf("parameterNotFoundAction"));
        }
        else
        {
            faults.Check(reference, "parameterNotFoundAction");
        }
    }

    private static void ValidateActions(FieldNode spec, FaultList faults)
    {
        var path = spec.PathOf("validationActions");
        var actions = spec.List("validationActions");
        if (actions.Count == 0)
        {
            faults.Required(path, "at least one validation action is required");
        }

        var accepted = spec.Accepted("validationActions");
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < actions.Count; index++)
        {
            var name = (actions[index] as StringValue)?.Text ?? string.Empty;
            if (!accepted.Contains(name, StringComparer.Ordinal))
            {
                faults.Add(FieldFault.NotSupported(path.Item(index), name, accepted));
            }
            else if (!names.Add(name))
            {
                faults.Duplicate(path.Item(index), name);
            }
        }

        if (names.Contains("Deny") && names.Contains("Warn"))
        {
            faults.InvalidObject(
                path, $"[]admissionregistration.ValidationAction{GoSyntax.StringList(actions)["[]string".Length..]}",
                "must not contain both Deny and Warn (repeating the same validation failure information in the API response and headers "
                + "serves no purpose)");
        }
    }
}
