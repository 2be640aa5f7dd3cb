using System.Globalization;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Machine;

/// <summary>One column of <c>ps</c>.</summary>
/// <param name="Header">As wide as the column.</param>
/// <param name="Of">Returns the cell, padded to that width.</param>
internal sealed record PsColumn(string Header, Func<ProgramContext, PsRow, string> Of)
{
    private static readonly PsColumn Command = new("COMMAND", static (_, process) => process.Name);
    private static readonly PsColumn Id = new("PID  ", static (_, process) => Number(process.Id, 5));
    private static readonly PsColumn User = new("USER    ", static (context, _) => UserOf(context).PadRight(8));
    private static readonly PsColumn Time = new("TIME ", static (_, _) => " 0:00");
    private static readonly PsColumn WideId = new("    PID", static (_, process) => Number(process.Id, 7));
    private static readonly PsColumn WideTime = new("    TIME", static (_, _) => "00:00:00");
    private static readonly PsColumn Terminal = new("TTY     ", static (_, _) => "?       ");
    private static readonly PsColumn Word = new("CMD", static (_, process) => process.Name.Split(' ')[0].Split('/')[^1]);
    private static readonly PsColumn WideCommand = new("CMD", static (_, process) => process.Name);
    private static readonly PsColumn Parent = new("   PPID", static (_, process) => Number(process.Parent, 7));
    private static readonly PsColumn Usage = new(" C", static (_, process) => process.IsComputing ? "99" : " 0");
    private static readonly PsColumn Start = new("STIME", static (context, process) => StartOf(context, process));
    private static readonly PsColumn ShortTime = new("  TIME", static (_, _) => "  0:00");
    private static readonly PsColumn State = new("STAT", static (context, process) => StateOf(context, process).PadRight(4));
    private static readonly PsColumn Line = new("COMMAND", static (_, process) => process.Name);
    private static readonly PsColumn Owner = new("UID     ", static (context, _) => UserOf(context).PadRight(8));

    public static IReadOnlyList<PsColumn> OfBusyBox { get; } = [Id, User, Time, Command];

    public static IReadOnlyList<PsColumn> OfProcps { get; } = [WideId, Terminal, WideTime, Word];

    public static IReadOnlyList<PsColumn> OfFull { get; } = [Owner, WideId, Parent, Usage, Start, Terminal, WideTime, WideCommand];

    /// <summary>The columns of <c>ps ax</c>.</summary>
    public static IReadOnlyList<PsColumn> OfAll { get; } = [WideId, Terminal, State, ShortTime, Line];

    /// <summary>The columns of <c>ps aux</c>. What a process of its own uses is not known: all have the size of a small program.</summary>
    public static IReadOnlyList<PsColumn> OfUsers { get; } =
    [
        User, WideId, new("%CPU", static (_, process) => process.IsComputing ? "99.9" : " 0.0"), new("%MEM", static (_, _) => " 0.0"),
        new("   VSZ", static (_, _) => "  2484"), new("  RSS", static (_, _) => " 1280"), Terminal, State,
        new("START", Start.Of), ShortTime, Line,
    ];

    /// <summary>Finds a column by the name that <c>-o</c> takes; null for one that is not simulated.</summary>
    public static PsColumn? Find(string name, bool isBusyBox) => name switch
    {
        "pid" => isBusyBox ? Id : WideId,
        "ppid" => isBusyBox ? new("PPID ", static (context, process) => Parent.Of(context, process)[2..]) : Parent,
        "user" => User,
        "time" => isBusyBox ? Time : WideTime,
        "args" or "cmd" or "command" => isBusyBox ? Command : new("COMMAND", Command.Of),
        "comm" => new(isBusyBox ? "COMMAND         " : "COMMAND", (context, process) =>
            Word.Of(context, process).PadRight(isBusyBox ? 16 : 0)),
        _ => null,
    };

    private static string StartOf(ProgramContext context, PsRow process)
    {
        var start = context.Simulation.Now - (context.Simulation.Elapsed - process.Started);
        var isOld = context.Simulation.Elapsed - process.Started >= TimeSpan.FromDays(1);
        return start.UtcDateTime.ToString(isOld ? "MMMdd" : "HH':'mm", CultureInfo.InvariantCulture);
    }

    // Sleeping or running, and whether it leads a session.
    private static string StateOf(ProgramContext context, PsRow process) =>
        (process.IsComputing || process.Id == context.Process.LocalId ? "R" : "S") + (process.Parent == 0 ? "s" : string.Empty);

    private static string Number(int number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width);

    // All processes of a container run as the same user, because nothing here changes it.
    private static string UserOf(ProgramContext context) =>
        Accounts.UserName(context, context.User.Id) ?? context.User.Id.ToString(CultureInfo.InvariantCulture);
}
