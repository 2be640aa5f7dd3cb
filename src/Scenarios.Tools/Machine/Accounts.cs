using System.Globalization;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Machine;

/// <summary>The names of users and groups: those of /etc/passwd and /etc/group, and root, which is everywhere.</summary>
internal static class Accounts
{
    /// <returns>Null for a user without a name.</returns>
    public static string? UserName(ProgramContext context, long id) => NameIn(context, "/etc/passwd", id);

    /// <inheritdoc cref="UserName"/>
    public static string? GroupName(ProgramContext context, long id) => NameIn(context, "/etc/group", id);

    private static string? NameIn(ProgramContext context, string path, long id)
    {
        var number = id.ToString(CultureInfo.InvariantCulture);
        foreach (var line in (context.Files.Read(path).Value ?? string.Empty).Split('\n'))
        {
            if (line.Split(':') is [var name, _, var known, ..] && known == number)
            {
                return name;
            }
        }

        return id == 0 ? "root" : null;
    }
}
