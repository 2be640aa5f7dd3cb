using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Parsing;

namespace Scenarios.Shell.Execution.Builtins.Variables;

/// <summary><c>export [-n] [-p] [name[=value] …]</c> and <c>readonly</c>.</summary>
internal sealed class ExportBuiltin(string name) : IBuiltin
{
    public string Name => name;

    public async Coroutine<int> Run(BuiltinCall call)
    {
        var (status, index, removes) = (0, 0, false);
        for (; index < call.Arguments.Count && call.Arguments[index] is ['-', not '-', ..] option; index++)
        {
            if (option is not ("-n" or "-p"))
            {
                return await call.InvalidOption(option, $"{name} [-{(name == "export" ? "fn" : "aAf")}] [name[=value] ...] or {name} -p");
            }

            removes |= option == "-n";
        }

        if (index == call.Arguments.Count)
        {
            await call.Print(List(call.State.Variables));
            return 0;
        }

        for (; index < call.Arguments.Count; index++)
        {
            status = Declare(call, call.Arguments[index], removes)
                ? status
                : await call.Fail($"`{call.Arguments[index]}': not a valid identifier");
        }

        return status;
    }

    private bool Declare(BuiltinCall call, string argument, bool removes)
    {
        var equals = argument.IndexOf('=');
        var variable = equals < 0 ? argument : argument[..equals];
        if (!AssignmentReader.IsName(variable))
        {
            return false;
        }

        if (equals >= 0)
        {
            call.State.Variables.Set(variable, argument[(equals + 1)..], call.Position);
        }

        if (name == "export")
        {
            call.State.Variables.Export(variable, !removes);
        }
        else
        {
            call.State.Variables.MakeReadOnly(variable);
        }

        return true;
    }

    private string List(ShellVariables variables)
    {
        var text = new StringBuilder();
        foreach (var (variable, value) in variables.All)
        {
            if (name == "export" ? value.IsExported : value.IsReadOnly)
            {
                var shown = value.Value is null ? string.Empty : $"=\"{Escape(value.Value)}\"";
                text.Append($"declare -{(name == "export" ? "x" : value.IsExported ? "rx" : "r")} {variable}{shown}\n");
            }
        }

        return text.ToString();
    }

    private static string Escape(string value)
    {
        var text = new StringBuilder();
        foreach (var character in value)
        {
            text.Append(character is '"' or '\\' or '$' or '`' ? "\\" : string.Empty).Append(character);
        }

        return text.ToString();
    }
}
