namespace Scenarios.Api.Validation.Volumes;

/// <summary>The access modes of volumes and claims.</summary>
internal static class VolumeModes
{
    private const string SinglePod = "ReadWriteOncePod";

    public static void ValidateAccess(FieldNode spec, FaultList faults)
    {
        var modes = spec.List("accessModes");
        var accepted = spec.Accepted("accessModes");
        foreach (var mode in modes.OfType<StringValue>())
        {
            if (!accepted.Contains(mode.Text, StringComparer.Ordinal))
            {
                faults.Add(FieldFault.NotSupported(spec.PathOf("accessModes"), mode.Text, accepted));
            }
        }

        if (modes.Count > 1 && modes.OfType<StringValue>().Any(static mode => mode.Text == SinglePod))
        {
            faults.Forbidden(spec.PathOf("accessModes"), $"may not use {SinglePod} with other access modes");
        }
    }
}
