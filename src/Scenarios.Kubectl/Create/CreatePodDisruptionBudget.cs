using System.Text.RegularExpressions;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Kubectl.Kinds.PodDisruptionBudgets;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create poddisruptionbudget</c> (kubectl, pkg/cmd/create/create_pdb.go).</summary>
internal sealed class CreatePodDisruptionBudget : CreateSubcommand
{
    private static readonly Regex AmountForm = new("^[0-9]+%?$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public override string Name => "poddisruptionbudget";

    public override IReadOnlyList<string> Aliases => ["pdb"];

    public override string Usage => "NAME --selector=SELECTOR --min-available=N [--dry-run=server|client|none]";

    public override string Summary => "Create a pod disruption budget with the specified name";

    protected override string Noun => "poddisruptionbudgets";

    protected override FlagSet AddFlags(FlagSet flags) => flags.Text("min-available").Text("max-unavailable").Text("selector");

    protected override Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace)
    {
        var (minimum, maximum, selector) = (
            call.Flags.Text("min-available"),
            call.Flags.Text("max-unavailable"),
            call.Flags.Text("selector"));
        var fault = (selector, minimum, maximum) switch
        {
            ({ Length: 0 }, _, _) => "a selector must be specified",
            (_, { Length: 0 }, { Length: 0 }) => "one of min-available or max-unavailable must be specified",
            (_, { Length: > 0 }, { Length: > 0 }) => "min-available and max-unavailable cannot be both specified",
            (_, { Length: > 0 }, _) when !AmountForm.IsMatch(minimum) => "invalid format specified for min-available",
            (_, _, { Length: > 0 }) when !AmountForm.IsMatch(maximum) => "invalid format specified for max-unavailable",
            _ => null,
        };
        return fault is null
            ? new(new PodDisruptionBudgetGenerator(name, @namespace, SelectorOf.Text(selector), minimum, maximum).Generate().Object)
            : throw new CommandFailedException(fault);
    }
}
