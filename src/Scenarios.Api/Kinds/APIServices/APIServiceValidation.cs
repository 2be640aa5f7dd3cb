using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.APIServices;

/// <summary>APIServices (kube-aggregator, pkg/apis/apiregistration/validation/validation.go).</summary>
internal sealed class APIServiceValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        var (name, group, version) = (candidate.Object("metadata").Text("name"), spec.Text("group"), spec.Text("version"));
        if (name != $"{version}.{group}")
        {
            faults.Invalid("metadata.name", name, $"must be `spec.version+\".\"+spec.group`: {GoText.Quote($"{version}.{group}")}");
        }

        if (group.Length == 0 && version != "v1")
        {
            faults.Required(spec.PathOf("group"), "only v1 may have an empty group and it better be legacy kube");
        }

        if (group.Length > 0 && NameRules.Dns1123Subdomain(group) is { Count: > 0 } broken)
        {
            faults.Invalid(spec.PathOf("group"), group, string.Join(',', broken));
        }

        if (NameRules.Dns1035Label(version) is { Count: > 0 } wrong)
        {
            faults.Invalid(spec.PathOf("version"), version, string.Join(',', wrong));
        }

        ValidatePriority(spec, "groupPriorityMinimum", 20000, faults);
        ValidatePriority(spec, "versionPriority", 1000, faults);
        ValidateService(spec, faults);
    }

    private static void ValidatePriority(FieldNode spec, string field, long most, FaultList faults)
    {
        var priority = spec.Integer(field) ?? 0;
        if (priority <= 0 || priority > most)
        {
            faults.Invalid(spec.PathOf(field), priority, FormattableString.Invariant($"must be positive and less than {most}"));
        }
    }

    private static void ValidateService(FieldNode spec, FaultList faults)
    {
        var (isInsecure, bundle) = (spec.Flag("insecureSkipTLSVerify"), spec.Text("caBundle"));
        if (!spec.Has("service"))
        {
            if (bundle.Length > 0)
            {
                var bytes = Convert.FromBase64String(bundle).Length;
                faults.Invalid(spec.PathOf("caBundle"), FormattableString.Invariant($"{bytes} bytes"),
                    "local APIServices may not have a caBundle");
            }

            if (isInsecure)
            {
                faults.InvalidObject(spec.PathOf("insecureSkipTLSVerify"), "true", "local APIServices may not have insecureSkipTLSVerify");
            }

            return;
        }

        var service = spec.Object("service");
        foreach (var field in (string[])["namespace", "name"])
        {
            if (service.Text(field).Length == 0)
            {
                faults.Required(service.PathOf(field));
            }
        }

        if (service.Integer("port") is { } port && NameRules.PortNumber(port) is { Count: > 0 } broken)
        {
            faults.Invalid(service.PathOf("port"), port, $"port is not valid: {string.Join(", ", broken)}");
        }

        if (isInsecure && bundle.Length > 0)
        {
            faults.InvalidObject(spec.PathOf("insecureSkipTLSVerify"), "true", "may not be true if caBundle is present");
        }
    }
}
