using System.Globalization;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Tools.Machine;

namespace Scenarios.Tools.Files;

/// <summary><c>chown [-R] USER[:GROUP] FILE …</c> and <c>chgrp [-R] GROUP FILE …</c>.</summary>
internal sealed class ChangeOwnerProgram(string name, bool isGroup) : ChangeRightsProgram(name, operandLetters: string.Empty)
{
    protected override string? FaultOf(ProgramContext context, string change)
    {
        var (user, group) = Split(change);
        if (user.Length > 0 && Accounts.UserId(context, user) is null)
        {
            return context.Userland == Userland.BusyBox ? $"unknown user {user}" : $"invalid user: '{change}'";
        }

        return group.Length > 0 && Accounts.GroupId(context, group) is null
            ? context.Userland == Userland.BusyBox ? $"unknown group {group}" : $"invalid group: '{change}'"
            : null;
    }

    protected override FileRights Changed(ProgramContext context, string change, FileRights before, bool isDirectory)
    {
        var (user, group) = Split(change);
        return before with
        {
            User = Accounts.UserId(context, user) ?? before.User,
            Group = Accounts.GroupId(context, group) ?? before.Group,
        };
    }

    protected override bool IsPlainFault => true;

    protected override bool LeavesTopLinks => true;

    protected override string Account(ProgramContext context, string change, string operand, FileRights before, FileRights after)
    {
        var (user, group) = Split(change);
        string Shown(FileRights rights) => string.Join(':', new[]
        {
            user.Length == 0 ? null : FileModes.UserName(context, rights.User),
            group.Length == 0 ? null : FileModes.GroupName(context, rights.Group),
        }.OfType<string>());
        var what = isGroup ? "group" : "ownership";
        return before == after
            ? $"{what} of '{operand}' retained as {Shown(after)}"
            : $"changed {what} of '{operand}' from {Shown(before)} to {Shown(after)}";
    }

    protected override string Dangling(string operand) => $"cannot dereference '{operand}': No such file or directory";

    protected override string Deed(string operand) => $"changing {(isGroup ? "group" : "ownership")} of '{operand}'";

    private (string User, string Group) Split(string change)
    {
        if (isGroup)
        {
            return (string.Empty, change);
        }

        var parts = change.Split([':', '.'], 2);
        return (parts[0], parts.Length > 1 ? parts[1] : string.Empty);
    }
}
