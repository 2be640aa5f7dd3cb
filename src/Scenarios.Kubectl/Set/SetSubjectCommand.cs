using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Set;

/// <summary>
/// <c>kubectl set subject</c>: adds users, groups and service accounts to a binding (kubectl, pkg/cmd/set/set_subject.go).
/// </summary>
internal sealed class SetSubjectCommand : Command
{
    private const string Group = "rbac.authorization.k8s.io";

    public override string Name => "subject";

    public override string Usage =>
        "(-f FILENAME | TYPE NAME) [--user=username] [--group=groupname] [--serviceaccount=namespace:serviceaccountname] "
            + "[--dry-run=server|client|none]";

    public override string Summary => "Update the user, group, or service account in a role binding or cluster role binding";

    public override FlagSet Flags => SetRun.FlagsOfAll().TextSlice("user").TextSlice("group").TextSlice("serviceaccount");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var run = new SetRun(call, await WriteFlags.DryRunOf(call), "subjects updated", "failed to patch subjects to rolebinding: ");
        var targets = await run.Targets(call.Arguments);
        run.RefuseAllWithSelector();
        var subjects = Subjects(call);
        foreach (var target in targets)
        {
            await run.Change(target, item => Changed(target, item, subjects));
        }

        return run.EndOrThrow();
    }

    private static List<Subject> Subjects(CommandCall call)
    {
        var subjects = new List<Subject>();
        subjects.AddRange(call.Flags.List("user").Select(static name => new Subject { Kind = "User", ApiGroup = Group, Name = name }));
        subjects.AddRange(call.Flags.List("group").Select(static name => new Subject { Kind = "Group", ApiGroup = Group, Name = name }));
        foreach (var account in call.Flags.List("serviceaccount"))
        {
            subjects.Add(account.Split(':') is [var @namespace, { Length: > 0 } name]
                ? new Subject { Kind = "ServiceAccount", Name = name, Namespace = @namespace.Length > 0 ? @namespace : call.Namespace }
                : throw new CommandFailedException("serviceaccount must be <namespace>:<name>"));
        }

        return subjects.Count > 0
            ? subjects
            : throw new CommandFailedException("you must specify at least one value of user, group or serviceaccount");
    }

    private static ApiObject Changed(Target target, ApiObject item, List<Subject> added) => item.Kind switch
    {
        "RoleBinding" when RoleBinding.Of(item) is var binding => binding with { Subjects = With(binding.Subjects, added) },
        "ClusterRoleBinding" when ClusterRoleBinding.Of(item) is var binding => binding with { Subjects = With(binding.Subjects, added) },
        _ => throw new CommandFailedException($"error: {target.Type.Plural}/{target.Name} setting subjects is only supported for "
            + "RoleBinding/ClusterRoleBinding\n"),
    };

    private static ViewList<Subject> With(ViewList<Subject> subjects, List<Subject> added)
    {
        foreach (var subject in added)
        {
            subjects = subjects.Any(
                known => (known.Kind, known.Name, known.Namespace, known.ApiGroup) == (
                    subject.Kind, subject.Name, subject.Namespace, subject.ApiGroup))
                ? subjects
                : subjects.WithAdded(subject);
        }

        return subjects;
    }
}
