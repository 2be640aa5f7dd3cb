using Scenarios.Cluster.Nodes.Containers;

namespace Scenarios.Cluster.Tests.Nodes.Containers;

/// <summary>What a status says of each cause (kubernetes, images/image_manager.go, kuberuntime_manager.go, doBackOff).</summary>
internal sealed class WaitingTextsTests
{
    private static readonly (WaitingCause Cause, string Text)[] Texts =
    [
        (WaitingCause.Creating, "ContainerCreating: "),
        (WaitingCause.Initializing, "PodInitializing: "),
        (new WaitingCause.InvalidImageName("bad"), "InvalidImageName: bad"),
        (new WaitingCause.ErrImageNeverPull("a:1"),
            "ErrImageNeverPull: Container image \"a:1\" is not present with pull policy of Never"),
        (new WaitingCause.ErrImagePull("gone"), "ErrImagePull: gone"),
        (new WaitingCause.ImagePullBackOff("a:1", "gone"), "ImagePullBackOff: Back-off pulling image \"a:1\": ErrImagePull: gone"),
        (new WaitingCause.CreateContainerConfigError("secret \"s\" not found"), "CreateContainerConfigError: secret \"s\" not found"),
        (new WaitingCause.RunContainerError("no such file"), "RunContainerError: no such file"),
        (new WaitingCause.PostStartHookError("hook"), "PostStartHookError: hook"),
        (new WaitingCause.CrashLoopBackOff(TimeSpan.FromSeconds(80), "main", "web_default(7)"),
            "CrashLoopBackOff: back-off 1m20s restarting failed container=main pod=web_default(7)"),
    ];

    [Test]
    public void ReasonAndMessage_OfEachCause()
    {
        foreach (var (cause, text) in Texts)
        {
            $"{WaitingTexts.ReasonOf(cause)}: {WaitingTexts.MessageOf(cause)}".ShouldBe(text);
        }
    }

    [Test]
    public void Causes_AllHaveATextHere() =>
        typeof(WaitingCause).GetNestedTypes().ShouldBe(Texts.Select(static text => text.Cause.GetType()), ignoreOrder: true);
}
