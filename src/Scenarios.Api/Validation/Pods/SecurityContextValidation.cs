using Scenarios.Api.Validation.Volumes;

namespace Scenarios.Api.Validation.Pods;

/// <summary>
/// The users and privileges of containers (pkg/apis/core/validation, ValidateSecurityContext, ValidatePodSecurityContext).
/// </summary>
internal static class SecurityContextValidation
{
    private const string Localhost = "Localhost";

    public static void ValidateContainer(FieldNode container, FaultList faults)
    {
        if (!container.Has("securityContext"))
        {
            return;
        }

        var context = container.Object("securityContext");
        ValidateId(context, "runAsUser", faults);
        ValidateId(context, "runAsGroup", faults);
        if (context.Has("procMount"))
        {
            faults.Check(context, "procMount");
        }

        ValidateProfile(context, "seccompProfile", "seccomp", faults);
        ValidateEscalation(context, faults);
        ValidateWindows(context, faults);
        ValidateProfile(context, "appArmorProfile", "AppArmor", faults);
    }

    public static void ValidatePod(FieldNode spec, FaultList faults)
    {
        var context = spec.Object("securityContext");
        ValidateId(context, "fsGroup", faults);
        ValidateId(context, "runAsUser", faults);
        ValidateId(context, "runAsGroup", faults);
        var groups = context.List("supplementalGroups");
        for (var index = 0; index < groups.Count; index++)
        {
            var group = (groups[index] as IntegerValue)?.Integer ?? 0;
            faults.InvalidEach(context.PathOf("supplementalGroups").Item(index), group,
                NameRules.InRange(group, 0, int.MaxValue));
        }

        if (spec.Flag("shareProcessNamespace") && spec.Flag("hostPID"))
        {
            faults.InvalidObject(
                context.PathOf("shareProcessNamespace"), "true", "ShareProcessNamespace and HostPID cannot both be enabled");
        }

        ValidateSysctls(spec, context, faults);
        faults.Check(context, "fsGroupChangePolicy");
        ValidateProfile(context, "seccompProfile", "seccomp", faults);
        ValidateWindows(context, faults);
        ValidateProfile(context, "appArmorProfile", "AppArmor", faults);
        faults.Check(context, "supplementalGroupsPolicy");
    }

    private static void ValidateId(FieldNode context, string field, FaultList faults)
    {
        if (context.Integer(field) is { } id)
        {
            faults.InvalidEach(context.PathOf(field), id, NameRules.InRange(id, 0, int.MaxValue));
        }
    }

    private static void ValidateProfile(FieldNode context, string field, string name, FaultList faults)
    {
        if (!context.Has(field))
        {
            return;
        }

        var profile = context.Object(field);
        var type = profile.Text("type");
        if (type.Length == 0)
        {
            faults.Required(profile.PathOf("type"), $"type is required when {field} is set");
        }
        else
        {
            faults.Check(profile, "type");
        }

        if (type == Localhost && profile.Text("localhostProfile").Length == 0)
        {
            faults.Required(profile.PathOf("localhostProfile"), $"must be set when {name} type is Localhost");
        }
        else if (type == Localhost && name == "seccomp")
        {
            FilePathRules.ValidateDescending(profile, "localhostProfile", faults);
        }
        else if (type != Localhost && profile.Has("localhostProfile"))
        {
            faults.Invalid(
                profile.PathOf("localhostProfile"), profile.Text("localhostProfile"), $"can only be set when {name} type is Localhost");
        }
    }

    // The value that upstream prints here contains pointers, which differ in every run.
    private static void ValidateEscalation(FieldNode context, FaultList faults)
    {
        if (context.Tree["allowPrivilegeEscalation"] is not BooleanValue { Boolean: false })
        {
            return;
        }

        if (context.Flag("privileged"))
        {
            faults.InvalidObject(context.Path, GoSyntax.Of(context),
                "cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
        }

        if (context.Object("capabilities").List("add").OfType<StringValue>().Any(static added => added.Text == "CAP_SYS_ADMIN"))
        {
            faults.InvalidObject(
                context.Path, GoSyntax.Of(context), "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN");
        }
    }

    private static void ValidateSysctls(FieldNode spec, FieldNode context, FaultList faults)
    {
        HashSet<string>? names = null;
        foreach (var item in context.Items("sysctls"))
        {
            var name = item.Text("name");
            if (!faults.Check(item, "name"))
            {
                continue;
            }

            if (!SysctlName.IsValid(name))
            {
                faults.Invalid(item.PathOf("name"), name, SysctlName.Rule);
            }
            else if (!(names ??= new(StringComparer.Ordinal)).Add(name.Replace('/', '.')))
            {
                faults.Duplicate(item.PathOf("name"), name);
            }

            if (name.StartsWith("net.", StringComparison.Ordinal) && spec.Flag("hostNetwork"))
            {
                faults.Invalid(item.PathOf("name"), name, "may not be specified when 'hostNetwork' is set to true");
            }
        }
    }

    private static void ValidateWindows(FieldNode context, FaultList faults)
    {
        var options = context.Object("windowsOptions");
        if (options.Has("gmsaCredentialSpecName"))
        {
            var name = options.Text("gmsaCredentialSpecName");
            faults.InvalidEach(options.PathOf("gmsaCredentialSpecName"), name, NameRules.Dns1123Subdomain(name));
        }

        foreach (var field in (string[])["gmsaCredentialSpec", "runAsUserName"])
        {
            if (options.Has(field) && options.Text(field).Length == 0)
            {
                faults.Invalid(options.PathOf(field), string.Empty, $"{field} cannot be an empty string");
            }
        }
    }
}
