using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Pods;
using Pod = Scenarios.Objects.Views.Core.Pod;
using PodPhase = Scenarios.Objects.Views.Core.PodPhase;

namespace Scenarios.Kubectl.Copy;

/// <summary>A command that kubectl itself runs in a container, with its own streams: what <c>cp</c> does through <c>exec</c>.</summary>
internal static class PodCommand
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="input">The whole standard input; null for none.</param>
    /// <exception cref="CommandFailedException">The Pod or container does not exist, the command cannot be started, or it
    /// failed.</exception>
    public static async Coroutine Run(
        CommandCall call, FileSpec where, IReadOnlyList<string> command, string? input, ITextOutput output, ITextOutput error)
    {
        var @namespace = where.Namespace.Length > 0 ? where.Namespace : call.Namespace;
        var pod = Pod.Of(await call.ValueOf(call.Api.Get(call.Resources.Find("pods"), @namespace, where.Pod)));
        if (pod.Status.Phase is PodPhase.Succeeded or PodPhase.Failed)
        {
            throw new CommandFailedException($"cannot exec into a container in a completed pod; current phase is {pod.Status.Phase}");
        }

        var container = call.Flags.Text("container");
        if (container.Length == 0)
        {
            container = (await ContainerChoice.Find(call.With(output, error), pod, string.Empty, quiet: false)).Name;
        }

        var options = new PodExecOptions { Container = container, Command = command, Stdin = input is not null };
        var session = await call.ValueOf(call.Api.Exec(pod.Namespace, pod.Name, options));
        var streams = call.Context with { Input = new TextSource(input ?? string.Empty), Output = output, Error = error };
        _ = SessionExit.CodeOf(await SessionStream.Run(streams, session, stdin: input is not null, tty: false));
    }
}
