using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.IngressClasses;

/// <summary>IngressClasses (pkg/apis/networking/validation, ValidateIngressClass).</summary>
internal sealed class IngressClassValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        if (faults.Check(spec, "controller"))
        {
            NameRules.CheckDomainPath(spec.PathOf("controller"), spec.Text("controller"), faults);
        }

        if (spec.Has("parameters"))
        {
            ValidateParameters(spec.Object("parameters"), faults);
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) =>
        faults.CheckFixed(candidate.Object("spec"), existing.Object("spec"), "controller");

    private static void ValidateParameters(FieldNode parameters, FaultList faults)
    {
        foreach (var field in (string[])["kind", "name"])
        {
            if (parameters.Text(field).Length == 0)
            {
                faults.Required(parameters.PathOf(field), $"{field} is required");
            }
        }

        switch (parameters.Text("scope"))
        {
            case "Namespace" when !parameters.Has("namespace"):
                faults.Required(parameters.PathOf("namespace"), "`parameters.scope` is set to 'Namespace'");
                break;
            case "Namespace":
                faults.InvalidEach(parameters.PathOf("namespace"), parameters.Text("namespace"),
                    NameRules.Dns1123Label(parameters.Text("namespace")));
                break;
            case "Cluster" when parameters.Has("namespace"):
                faults.Forbidden(parameters.PathOf("namespace"), "`parameters.scope` is set to 'Cluster'");
                break;
            case "Cluster":
                break;
            case var other:
                faults.Add(FieldFault.NotSupported(parameters.PathOf("scope"), other, ["Cluster", "Namespace"]));
                break;
        }
    }
}
