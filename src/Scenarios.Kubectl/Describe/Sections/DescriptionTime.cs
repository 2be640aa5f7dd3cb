using System.Globalization;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>Times as descriptions show them: Go's RFC1123Z, in UTC.</summary>
internal static class DescriptionTime
{
    private const string Zero = "Mon, 01 Jan 0001 00:00:00 +0000";

    public static string Of(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture) ?? Zero;
}
