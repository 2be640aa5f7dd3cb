namespace Scenarios.Api.Validation.Pods;

/// <summary>
/// What a Pod for a particular operating system cannot request (pkg/apis/core/validation, validateOS, validateLinux, validateWindows).
/// </summary>
internal static class OperatingSystemValidation
{
    private const string NotOnWindows = "cannot be set for a windows pod";

    private static readonly string[] OfPods =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "fsGroup", "fsGroupChangePolicy", "sysctls", "runAsUser", "runAsGroup",
        "supplementalGroups", "supplementalGroupsPolicy",
    ];

    private static readonly string[] OfContainers =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "capabilities", "readOnlyRootFilesystem", "privileged",
        "allowPrivilegeEscalation", "procMount", "runAsUser", "runAsGroup",
    ];

    public static void Validate(FieldNode spec, FaultList faults)
    {
        if (!spec.Has("os"))
        {
            return;
        }

        switch (spec.Object("os").Text("name"))
        {
            case "":
                faults.Required(spec.Object("os").PathOf("name"), "cannot be empty");
                break;
            case "linux":
                RefuseOnLinux(spec, faults);
                break;
            case "windows":
                RefuseOnWindows(spec, faults);
                break;
            case var other:
                faults.Add(FieldFault.NotSupported(spec.PathOf("os"), other, ["linux", "windows"]));
                break;
        }
    }

    private static void RefuseOnLinux(FieldNode spec, FaultList faults)
    {
        foreach (var owner in (FieldNode[])[spec, .. Containers(spec)])
        {
            var context = owner.Object("securityContext");
            if (context.Has("windowsOptions"))
            {
                faults.Forbidden(context.PathOf("windowsOptions"), "windows options cannot be set for a linux pod");
            }
        }
    }

    private static void RefuseOnWindows(FieldNode spec, FaultList faults)
    {
        foreach (var field in (string[])["hostPID", "hostIPC", "shareProcessNamespace"])
        {
            if (spec.Flag(field))
            {
                faults.Forbidden(spec.PathOf(field), NotOnWindows);
            }
        }

        Refuse(spec.Object("securityContext"), OfPods, faults);
        foreach (var container in Containers(spec))
        {
            Refuse(container.Object("securityContext"), OfContainers, faults);
        }
    }

    private static void Refuse(FieldNode context, string[] fields, FaultList faults)
    {
        foreach (var field in fields)
        {
            if (context.Has(field))
            {
                faults.Forbidden(context.PathOf(field), NotOnWindows);
            }
        }
    }

    private static FieldNode[] Containers(FieldNode spec) =>
        [.. spec.Items("containers"), .. spec.Items("initContainers"), .. spec.Items("ephemeralContainers")];
}
