using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Files;

/// <summary><c>chmod [-R] MODE FILE …</c>.</summary>
internal sealed class ChangeModeProgram() : ChangeRightsProgram("chmod")
{
    protected override string? FaultOf(ProgramContext context, string change) => FileModes.Change(change, 0, isDirectory: false) is null
        ? context.Userland == Userland.BusyBox ? $"invalid mode '{change}'" : $"invalid mode: '{change}'"
        : null;

    protected override FileRights Changed(ProgramContext context, string change, FileRights before, bool isDirectory) =>
        before with { Mode = FileModes.Change(change, before.Mode, isDirectory) ?? before.Mode };

    protected override string Deed(string operand) => $"changing permissions of '{operand}'";
}
