using System.Globalization;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Machine;

/// <summary>The names of users and groups from /etc/passwd and /etc/group, plus root, which always exists.</summary>
internal static class Accounts
{
    /// <returns>Null for a user without a name.</returns>
    public static string? UserName(ProgramContext context, long id) => NameIn(context, "/etc/passwd", id);

    /// <inheritdoc cref="UserName"/>
    public static string? GroupName(ProgramContext context, long id) => NameIn(context, "/etc/group", id);

    /// <summary>A user's number by name, or a number itself; null for an unknown name.</summary>
    public static long? UserId(ProgramContext context, string name) => IdIn(context, "/etc/passwd", name);

    /// <inheritdoc cref="UserId"/>
    public static long? GroupId(ProgramContext context, string name) => IdIn(context, "/etc/group", name);

    private static long? IdIn(ProgramContext context, string path, string name)
    {
        if (long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        foreach (var line in (context.Files.Read(path).Value ?? string.Empty).Split('\n'))
        {
            if (line.Split(':') is [var known, _, var id, ..] && known == name
                && long.TryParse(id, CultureInfo.InvariantCulture, out var found))
            {
                return found;
            }
        }

        return name == "root" ? 0 : null;
    }

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
