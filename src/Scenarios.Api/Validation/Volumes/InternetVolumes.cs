using System.Buffers;

namespace Scenarios.Api.Validation.Volumes;

/// <summary>Block devices over a network: iSCSI and Fibre Channel.</summary>
internal static class InternetVolumes
{
    private const string Format = "must be valid format";
    private const int LargestUnit = 255;

    private static readonly SearchValues<char> Authority =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.");

    public static void ValidateIscsi(FieldNode source, bool isPersistent, FaultList faults)
    {
        faults.CheckAll(source, "targetPortal", "iqn");
        ValidateQualified(source, "iqn", "iqn", isPersistent, faults);
        CloudVolumes.ValidateWithin(source, "lun", LargestUnit, "must be between 0 and 255, inclusive", faults);
        if ((source.Flag("chapAuthDiscovery") || source.Flag("chapAuthSession")) && !source.Has("secretRef"))
        {
            faults.Required(source.PathOf("secretRef"));
        }

        if (isPersistent && source.Has("secretRef"))
        {
            VolumeSources.Require(source.Object("secretRef"), faults, "name");
        }

        ValidateQualified(source, "initiatorName", "initiatorname", isPersistent, faults);
    }

    public static void ValidateFibreChannel(FieldNode source, FaultList faults)
    {
        var (names, identities) = (source.List("targetWWNs"), source.List("wwids"));
        if (names.Count == 0 && identities.Count == 0)
        {
            faults.Required(source.PathOf("targetWWNs"), "must specify either targetWWNs or wwids, but not both");
        }
        else if (names.Count > 0 && identities.Count > 0)
        {
            faults.InvalidObject(
                source.PathOf("targetWWNs"), GoSyntax.StringList(names), "targetWWNs and wwids can not be specified simultaneously");
        }

        if (names.Count > 0 && !source.Has("lun"))
        {
            faults.Required(source.PathOf("lun"), "lun is required if targetWWNs is specified");
        }
        else if (names.Count > 0)
        {
            CloudVolumes.ValidateWithin(source, "lun", LargestUnit, "must be between 0 and 255, inclusive", faults);
        }
    }

    /// <param name="stated">The field name in upstream's error.</param>
    private static void ValidateQualified(FieldNode source, string field, string stated, bool isPersistent, FaultList faults)
    {
        if (source.Text(field) is not { Length: > 0 } name)
        {
            return;
        }

        var isRight = name[..Math.Min(3, name.Length)] switch
        {
            "iqn" => IsQualified(name),
            "eui" => IsHexadecimal(name, 16),
            "naa" => IsHexadecimal(name, 32),
            _ => (bool?)null,
        };
        if (isRight != true)
        {
            faults.Invalid(
                source.PathOf(stated), name, isRight is null && !isPersistent ? $"{Format} starting with iqn, eui, or naa" : Format);
        }
    }

    // iqn.YYYY-MM.AUTHORITY:NAME
    private static bool IsQualified(string name)
    {
        var colon = name.IndexOf(':');
        return colon > 12 && colon + 1 < name.Length && name[3] == '.' && name[8] == '-' && name[11] == '.'
            && name.AsSpan(4, 4).IndexOfAnyExceptInRange('0', '9') < 0 && name.AsSpan(9, 2).IndexOfAnyExceptInRange('0', '9') < 0
            && name.AsSpan(12, colon - 12).IndexOfAnyExcept(Authority) < 0
            && name.AsSpan(colon + 1).IndexOfAny(",;*&$| ") < 0;
    }

    private static bool IsHexadecimal(string name, int digits) =>
        name.Length == digits + 4 && name.AsSpan(4).IndexOfAnyExcept(Authority) < 0;
}
