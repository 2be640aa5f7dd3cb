using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Files;

/// <summary><c>chmod [-R] MODE FILE …</c>.</summary>
internal sealed class ChangeModeProgram() : ChangeRightsProgram("chmod", operandLetters: "rwxXstugo")
{
    protected override string? FaultOf(ProgramContext context, string change) => FileModes.Change(change, 0, isDirectory: false) is null
        ? context.Userland == Userland.BusyBox ? $"invalid mode '{change}'" : $"invalid mode: '{change}'"
        : null;

    protected override FileRights Changed(ProgramContext context, string change, FileRights before, bool isDirectory) =>
        before with { Mode = FileModes.Change(change, before.Mode, isDirectory) ?? before.Mode };

    protected override bool IsPlainFault => false;

    protected override bool LeavesTopLinks => false;

    protected override string Account(ProgramContext context, string change, string operand, FileRights before, FileRights after)
    {
        static string Shown(FileRights rights) =>
            $"{FileModes.Octal(rights.Mode).PadLeft(4, '0')} ({FileModes.Text('-', rights.Mode)[1..]})";
        return before == after
            ? $"mode of '{operand}' retained as {Shown(after)}"
            : $"mode of '{operand}' changed from {Shown(before)} to {Shown(after)}";
    }

    protected override string Dangling(string operand) => $"cannot operate on dangling symlink '{operand}'";

    protected override string Deed(string operand) => $"changing permissions of '{operand}'";
}
