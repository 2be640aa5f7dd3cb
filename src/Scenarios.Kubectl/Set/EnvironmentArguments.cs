using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Set;

/// <summary>The changes that the arguments of <c>kubectl set env</c> request (kubectl, pkg/cmd/set/env/env_parse.go).</summary>
/// <param name="Variables">The variables to set, in the order typed.</param>
/// <param name="Removed">The names of the variables to remove.</param>
internal sealed record EnvironmentArguments(IReadOnlyList<EnvVar> Variables, IReadOnlyList<string> Removed)
{
    /// <exception cref="CommandFailedException">A resource follows a variable.</exception>
    public static (IReadOnlyList<string> Resources, IReadOnlyList<string> Variables) Split(IReadOnlyList<string> arguments)
    {
        var first = arguments.TakeWhile(static argument => !IsVariable(argument)).Count();
        return arguments.Skip(first).All(IsVariable)
            ? ([.. arguments.Take(first)], [.. arguments.Skip(first)])
            : throw new CommandFailedException(
                $"all resources must be specified before environment changes: {string.Join(' ', arguments)}");
    }

    /// <param name="input">Read for <c>-</c>: one variable per line.</param>
    /// <exception cref="CommandFailedException">One of them is not a variable, or is both set and removed.</exception>
    public static async Coroutine<EnvironmentArguments> Parse(IReadOnlyList<string> arguments, ITextInput input)
    {
        var variables = new List<EnvVar>();
        var removed = new List<string>();
        foreach (var argument in arguments)
        {
            if (argument == "-")
            {
                while (await input.ReadLine() is { } line)
                {
                    var text = line.Split('#', 2)[0];
                    variables.AddRange(text.Contains('=') ? [VariableOf(text)] : Array.Empty<EnvVar>());
                }
            }
            else if (argument.Contains('='))
            {
                variables.Add(VariableOf(argument));
            }
            else if (argument.EndsWith('-'))
            {
                removed.Add(argument[..^1]);
            }
            else
            {
                throw new CommandFailedException($"unknown environment variable: {argument}");
            }
        }

        return removed.Exists(name => variables.Exists(variable => variable.Name == name))
            ? throw new CommandFailedException("can not both modify and remove the same environment variable in the same command")
            : new EnvironmentArguments(variables, removed);
    }

    /// <summary>Returns a container's variables with the changes: existing ones keep their positions, new ones come at the end.</summary>
    public ViewList<EnvVar> Update(ViewList<EnvVar> existing)
    {
        var covered = new HashSet<string>(Removed, StringComparer.Ordinal);
        ViewList<EnvVar> updated = default;
        foreach (var variable in existing)
        {
            if (covered.Contains(variable.Name))
            {
                continue;
            }

            var index = IndexOf(variable.Name);
            updated = updated.WithAdded(index < 0 ? variable : Variables[index]);
            _ = index >= 0 && covered.Add(variable.Name);
        }

        foreach (var variable in Variables)
        {
            updated = covered.Add(variable.Name) ? updated.WithAdded(variable) : updated;
        }

        return updated;
    }

    private int IndexOf(string name)
    {
        for (var index = 0; index < Variables.Count; index++)
        {
            if (Variables[index].Name == name)
            {
                return index;
            }
        }

        return -1;
    }

    private static EnvVar VariableOf(string text)
    {
        var parts = text.Split('=', 2);
        return EnvironmentName.IsValid(parts[0])
            ? new EnvVar { Name = parts[0], Value = parts[1] }
            : throw new CommandFailedException($"{GoText.Quote(parts[0])} is not a valid key name: {EnvironmentName.Fault}");
    }

    private static bool IsVariable(string argument) => argument.IndexOf('=') > 0 || argument.EndsWith('-');
}
