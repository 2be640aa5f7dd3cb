using Scenarios.Api.Tables;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>What volumes and their claims have in common.</summary>
internal static class VolumeStatus
{
    private const string OldClassAnnotation = "volume.beta.kubernetes.io/storage-class";

    private static readonly (string Mode, string Short)[] Modes =
        [("ReadWriteOnce", "RWO"), ("ReadOnlyMany", "ROX"), ("ReadWriteMany", "RWX"), ("ReadWriteOncePod", "RWOP")];

    /// <summary>In a fixed order, whatever the order in the object.</summary>
    public static string AccessModes(TextList given) =>
        string.Join(',', Modes.Where(mode => given.Contains(mode.Mode)).Select(static mode => mode.Short));

    public static string ClassOf(TextMap annotations, string? name) => annotations[OldClassAnnotation] ?? name ?? string.Empty;

    public static void WritePhase(DescriptionWriter writer, DateTimeOffset? deletion, string phase, DateTimeOffset now) =>
        writer.Field(0, "Status", deletion is null ? phase : $"Terminating (lasts {HumanDuration.Since(deletion, now)})");

    public static void WriteFinalizers(DescriptionWriter writer, TextList finalizers) =>
        writer.Field(0, "Finalizers", $"[{string.Join(' ', finalizers.ToArray())}]");
}
