using System.Globalization;
using System.Text;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Tools.Machine;

namespace Scenarios.Tools.Files;

/// <summary>Formats and parses permissions.</summary>
internal static class FileModes
{
    private const int All = 0xFFF;
    private const int SetUser = 0x800;
    private const string Letters = "rwxrwxrwx";

    /// <summary>Such as <c>drwxr-xr-x</c>.</summary>
    public static string Text(char kind, int mode)
    {
        var text = new StringBuilder().Append(kind);
        for (var bit = 0; bit < Letters.Length; bit++)
        {
            text.Append((mode & (1 << (8 - bit))) == 0 ? '-' : Letters[bit]);
        }

        Mark(text, 3, (mode & 0x800) != 0, 's');
        Mark(text, 6, (mode & FileRights.SetGroup) != 0, 's');
        Mark(text, 9, (mode & FileRights.Sticky) != 0, 't');
        return text.ToString();
    }

    /// <summary>The letter for the kind of file at a path.</summary>
    public static char KindLetter(IFileSystem files, string path, bool follows) => (follows ? null : files.LinkAt(path)) is not null ? 'l'
        : files.KindOf(path) switch
        {
            FileKind.Directory => 'd',
            FileKind.Device => 'c',
            _ => '-',
        };

    public static string Octal(int mode) => Convert.ToString(mode, 8);

    public static string UserName(ProgramContext context, long id) =>
        Accounts.UserName(context, id) ?? id.ToString(CultureInfo.InvariantCulture);

    public static string GroupName(ProgramContext context, long id) =>
        Accounts.GroupName(context, id) ?? id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Applies a mode as chmod accepts it: octal digits, or clauses such as <c>u+x,go-w</c>; null when it is invalid.</summary>
    public static int? Change(string typed, int before, bool isDirectory)
    {
        if (typed.Length is > 0 and <= 5 && typed.All(static digit => digit is >= '0' and <= '7') && FileRights.Octal(typed) <= All)
        {
            // A directory keeps its set-ID bits unless the mode has more than four digits.
            var kept = isDirectory && typed.Length < 5 ? before & (SetUser | FileRights.SetGroup) : 0;
            return FileRights.Octal(typed) | kept;
        }

        var mode = before;
        foreach (var clause in typed.Split(','))
        {
            if (Clause(clause, mode, isDirectory) is not { } changed)
            {
                return null;
            }

            mode = changed;
        }

        return mode & All;
    }

    private static void Mark(StringBuilder text, int place, bool isSet, char letter)
    {
        if (isSet)
        {
            text[place] = text[place] == 'x' ? letter : char.ToUpperInvariant(letter);
        }
    }

    private static int? Clause(string clause, int mode, bool isDirectory)
    {
        var place = clause.AsSpan().IndexOfAny("+-=");
        var who = place < 0 ? string.Empty : clause[..place];
        if (place < 0 || who.Any(static letter => !"ugoa".Contains(letter)))
        {
            return null;
        }

        // Several operations may follow one another, as in u+x-w.
        var changed = mode;
        while (place < clause.Length)
        {
            var next = clause.AsSpan(place + 1).IndexOfAny("+-=");
            var end = next < 0 ? clause.Length : place + 1 + next;
            if (Deed(who, clause[place], clause[(place + 1)..end], changed, isDirectory) is not { } done)
            {
                return null;
            }

            (changed, place) = (done, end);
        }

        return changed;
    }

    private static int? Deed(string who, char deed, string letters, int mode, bool isDirectory)
    {
        var mask = who.Length == 0 || who.Contains('a') ? 0x1FF
            : (who.Contains('u') ? 0x1C0 : 0) | (who.Contains('g') ? 0x38 : 0) | (who.Contains('o') ? 7 : 0);
        var bits = 0;
        foreach (var letter in letters)
        {
            switch (letter)
            {
                case 'u' or 'g' or 'o' when letters.Length == 1:
                    bits = (mode >> (letter switch { 'u' => 6, 'g' => 3, _ => 0 }) & 7) * 0x49 & mask;
                    break;
                case 'r': bits |= 0x124 & mask; break;
                case 'w': bits |= 0x92 & mask; break;
                case 'x': bits |= FileRights.Execute & mask; break;
                case 'X' when isDirectory || (mode & FileRights.Execute) != 0: bits |= FileRights.Execute & mask; break;
                case 'X': break;
                case 's':
                    bits |= (who.Contains('u') || who.Length == 0 ? SetUser : 0)
                    | (who.Contains('g') || who.Length == 0 ? FileRights.SetGroup : 0); break;
                case 't': bits |= FileRights.Sticky; break;
                default: return null;
            }
        }

        // A clause without u, g, o or a does not affect the bits in the umask.
        bits &= who.Length == 0 ? ~FileRights.UsualMask : ~0;
        return deed switch
        {
            '+' => mode | bits,
            '-' => mode & ~bits,
            _ => (mode & ~mask) | bits,
        };
    }
}
