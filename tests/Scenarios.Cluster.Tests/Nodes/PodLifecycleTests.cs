using Scenarios.Api.Requests;

namespace Scenarios.Cluster.Tests.Nodes;

internal sealed class PodLifecycleTests
{
    private readonly ClusterFixture _fixture = new();

    [Test]
    public void Pod_OfKnownImage_BecomesReadyWithTheKubeletsEvents()
    {
        _fixture.CreatePod("web", "nginx:1.12");

        _fixture.Settle();

        var pod = _fixture.Pod("web");
        pod.TextAt("status", "phase").ShouldBe("Running");
        ConditionOf(pod, "Ready").ShouldBe("True");
        pod.TextAt("status", "podIP").ShouldStartWith("10.244.");
        var events = _fixture.Events("web");
        events.Count.ShouldBe(5);
        events[0].ShouldBe($"Normal Scheduled Successfully assigned default/web to {pod.TextAt("spec", "nodeName")}");
        events[1].ShouldBe("Normal Pulling Pulling image \"nginx:1.12\"");
        events[2].ShouldMatch(
            "^Normal Pulled Successfully pulled image \"nginx:1.12\" in [0-9.]+s \\([0-9.]+s including waiting\\)\\. Image size: "
            + "44800000 bytes\\.$");
        events[3].ShouldBe("Normal Created Created container: main");
        events[4].ShouldBe("Normal Started Started container main");
    }

    [Test]
    public void Pod_IdleAndReady_SchedulesNothing()
    {
        _fixture.CreatePod("web", "nginx:1.12");
        _fixture.Settle();
        _fixture.Simulation.RunFor(TimeSpan.FromMinutes(1));

        _fixture.Simulation.DescribePending().ShouldBe("nothing scheduled");
    }

    [TestCase("registry.test/nothing:1", "failed to pull and unpack image \"registry.test/nothing:1\": failed to resolve reference "
        + "\"registry.test/nothing:1\": failed to do request: Head \"https://registry.test/v2/nothing/manifests/1\": dial tcp: "
        + "lookup registry.test on 172.18.0.1:53: no such host")]
    [TestCase("ghcr.io/nobody/nothing:1", "failed to pull and unpack image \"ghcr.io/nobody/nothing:1\": failed to resolve reference "
        + "\"ghcr.io/nobody/nothing:1\": pull access denied, repository does not exist or may require authorization: server message: "
        + "insufficient_scope: authorization failed")]
    [TestCase("nginx:nope", "rpc error: code = NotFound desc = failed to pull and unpack image \"docker.io/library/nginx:nope\": failed to "
        + "resolve reference \"docker.io/library/nginx:nope\": docker.io/library/nginx:nope: not found")]
    public void Pod_WhoseImageCannotBePulled_SaysWhoDidNotHaveIt(string image, string expected)
    {
        _fixture.CreatePod("odd", image);
        _fixture.Settle();

        _fixture.Events("odd").ShouldContain($"Warning Failed Failed to pull image \"{image}\": {expected}");
    }

    [Test]
    public void Pod_OfUnknownImage_WaitsInImagePullBackOffAndWarns()
    {
        _fixture.CreatePod("odd", "example.com/nothing:1");

        _fixture.Settle();

        // The failure of the first attempt shows first, the wait when the kubelet looks again. Recorded from a real cluster.
        (_fixture.Pod("odd").ListAt("status", "containerStatuses")[0].Find("state", "waiting", "reason") as StringValue)!.Text.ShouldBe(
            "ErrImagePull");
        _fixture.Log("odd").ShouldBe("container \"main\" in pod \"odd\" is waiting to start: image can't be pulled");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(16));
        var status = _fixture.Pod("odd").ListAt("status", "containerStatuses")[0];
        (status.Find("state", "waiting", "reason") as StringValue)!.Text.ShouldBe("ImagePullBackOff");
        _fixture.Events("odd").ShouldContain("Warning Failed Error: ErrImagePull");
        var pulls = _fixture.Api.List(ClusterFixture.Type("Event"), "default", ListOptions.All)
            .ValueOrThrow().Items
            .Single(item => item.TextAt("reason") == "Pulling");
        pulls.IntegerAt("count").ShouldBe(2);
        _fixture.Events("odd").ShouldContain("Warning Failed Error: ImagePullBackOff");
        _fixture.Cluster.Warnings.Single().ShouldContain("example.com/nothing:1");
        _fixture.Log("odd").ShouldBe("container \"main\" in pod \"odd\" is waiting to start: trying and failing to pull image");
    }

    [Test]
    public void Delete_OfServer_StopsItGracefullyAndRemovesThePod()
    {
        _fixture.CreatePod("web", "nginx:1.12");
        _fixture.Settle();
        var before = _fixture.Simulation.Elapsed;

        _fixture.Api.Delete(ClusterFixture.Type("Pod"), "default", "web", DeleteOptions.Default);
        _fixture.Settle();

        _fixture.PodExists("web").ShouldBeFalse();
        (_fixture.Simulation.Elapsed - before).ShouldBeLessThan(TimeSpan.FromSeconds(5));
        _fixture.Events("web").ShouldContain("Normal Killing Stopping container main");
    }

    [TestCase("[--nonsense]", "curl")]
    [TestCase("[echo, hello]", "hello")]
    public void Pod_OfCurlsImage_TakesArgumentsOfCurlOrACommand(string arguments, string output)
    {
        _fixture.CreatePod("curl", "curlimages/curl", $"    args: {arguments}\n  restartPolicy: Never\n");

        _fixture.Settle();

        _fixture.Log("curl").ShouldStartWith(output);
    }

    [Test]
    public void Delete_OfServer_IsSeenAsEndedBeforeItIsGone()
    {
        _fixture.CreatePod("web", "nginx:1.12");
        _fixture.Settle();

        _fixture.Api.Delete(ClusterFixture.Type("Pod"), "default", "web", DeleteOptions.Default);
        _fixture.Simulation.RunFor(TimeSpan.FromMilliseconds(100));
        _fixture.Pod("web").TextAt("status", "phase").ShouldBe("Running");
        _fixture.Simulation.RunFor(TimeSpan.FromMilliseconds(500));

        _fixture.Pod("web").TextAt("status", "phase").ShouldBe("Succeeded");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(2));
        _fixture.PodExists("web").ShouldBeFalse();
    }

    [TestCase("busybox", "    command: [\"false\"]\n", "Error 1")]
    [TestCase("example.com/nothing:1", "", "ContainerStatusUnknown 137")]
    public void Delete_OfPodThatWaits_EndsAsFailed(string image, string more, string state)
    {
        _fixture.CreatePod("odd", image, more);
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(20));
        var seen = string.Empty;
        _fixture.Api.Delete(ClusterFixture.Type("Pod"), "default", "odd", DeleteOptions.Default);

        while (_fixture.PodExists("odd"))
        {
            var pod = _fixture.Pod("odd");
            if (pod.ListAt("status", "containerStatuses")[0].Find("state", "terminated") is ObjectValue ended)
            {
                seen = $"{pod.TextAt("status", "phase")} {ended.Text("reason")} {ended.Integer("exitCode")}";
            }

            _fixture.Simulation.RunFor(TimeSpan.FromMilliseconds(1));
        }

        seen.ShouldBe($"Failed {state}");
    }

    /// <summary>Recorded from a real cluster: once the Pod is being deleted, its status no longer says why the image is missing.</summary>
    [TestCase("", "ContainerCreating")]
    [TestCase("  initContainers: [{name: first, image: \"example.com/nothing:1\"}]\n", "PodInitializing")]
    public void Delete_OfPodWhoseImageIsMissing_WaitsForNothingInParticular(string more, string reason)
    {
        _fixture.CreatePod("odd", "example.com/nothing:1", more);
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(20));
        WaitOf(_fixture.Pod("odd")).ShouldBe(more.Length == 0 ? "ImagePullBackOff" : "PodInitializing");

        _fixture.Api.Delete(ClusterFixture.Type("Pod"), "default", "odd", DeleteOptions.Default);
        _fixture.Simulation.RunFor(TimeSpan.FromMilliseconds(100));

        WaitOf(_fixture.Pod("odd")).ShouldBe(reason);
        if (more.Length > 0)
        {
            WaitOf(_fixture.Pod("odd"), "initContainerStatuses").ShouldBe(reason);
        }
    }

    [Test]
    public void Delete_OfPodThatHasEnded_RemovesItAtOnce()
    {
        _fixture.CreatePod("job", "busybox", "    command: [\"true\"]\n  restartPolicy: Never\n");
        _fixture.Settle();

        _fixture.Api.Delete(ClusterFixture.Type("Pod"), "default", "job", DeleteOptions.Default);
        _fixture.Simulation.RunFor(TimeSpan.FromMilliseconds(100));

        _fixture.PodExists("job").ShouldBeFalse();
    }

    [Test]
    public void Pod_WithCommandThatIsNotInItsImage_FailsToStart()
    {
        _fixture.CreatePod("wrong", "busybox", "    command: [nginx]\n  restartPolicy: Never\n");

        _fixture.Settle();

        var state = _fixture.Pod("wrong").ListAt("status", "containerStatuses")[0].Find("state", "terminated")!;
        (state.Find("reason") as StringValue)!.Text.ShouldBe("StartError");
        (state.Find("message") as StringValue)!.Text.ShouldEndWith("exec: \"nginx\": executable file not found in $PATH: unknown");
        _fixture.Pod("wrong").TextAt("status", "phase").ShouldBe("Failed");
    }

    /// <summary>
    /// kubelet_pods.go, convertToAPIContainerStatuses: a container that is to start again is waiting, with its last failure as the reason.
    /// </summary>
    [TestCase("    command: [nginx]\n", "RunContainerError", "exec: \"nginx\": executable file not found in $PATH: unknown", 128)]
    [TestCase("    command: [sh, -c, \"trap 'exit 3' TERM; while true; do sleep 0.01; done\"]\n"
        + "    lifecycle: {postStart: {exec: {command: [sh, -c, echo no; exit 4]}}}\n", "PostStartHookError",
        "failed - error: command 'sh -c echo no; exit 4' exited with 4: , message: \"no\\n\"", 3)]
    public void Pod_WhoseStartFailsAgainAndAgain_WaitsForThatReasonAndThenInACrashLoop(
        string fields, string reason, string message, long exitCode)
    {
        _fixture.CreatePod("wrong", "busybox", fields);

        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(9));

        var status = _fixture.Pod("wrong").ListAt("status", "containerStatuses")[0];
        (status.Find("state", "waiting", "reason") as StringValue)!.Text.ShouldBe(reason);
        (status.Find("state", "waiting", "message") as StringValue)!.Text.ShouldEndWith(message);
        status.Find("lastState", "terminated", "exitCode").ShouldBe(IntegerValue.Of(exitCode));
        status.Find("restartCount").ShouldBe(IntegerValue.Of(1));

        _fixture.Simulation.RunUntil(
            () => _fixture.Pod("wrong").ListAt("status", "containerStatuses")[0].Find("state", "waiting", "reason")
                is StringValue { Text: "CrashLoopBackOff" },
            TimeSpan.FromMinutes(2)).ShouldBeTrue();
    }

    [Test]
    public void Pod_WithoutItsPullSecrets_IsStartedAllTheSameAndSaysSo()
    {
        _fixture.CreatePod("web", "nginx:1.16", "  imagePullSecrets: [{name: one}, {name: two}]\n");

        _fixture.Settle();

        _fixture.Pod("web").TextAt("status", "phase").ShouldBe("Running");
        _fixture.Events("web").ShouldContain("Warning FailedToRetrieveImagePullSecret Unable to retrieve some image pull secrets "
            + "(one, two); attempting to pull the image may not succeed.");
    }

    [Test]
    public void Pod_WithItsPullSecrets_SaysNothing()
    {
        _fixture.Create("{apiVersion: v1, kind: Secret, metadata: {name: one}}");
        _fixture.CreatePod("web", "nginx:1.16", "  imagePullSecrets: [{name: one}]\n");

        _fixture.Settle();

        _fixture.Events("web").ShouldNotContain(line => line.Contains("PullSecret", StringComparison.Ordinal));
    }

    [Test]
    public void Exec_OfUnknownCommand_EndsInTheRuntimesWords()
    {
        _fixture.CreatePod("web", "nginx:1.12");
        _fixture.Settle();

        var (_, _, end) = _fixture.Exec("web", "foo");

        end.ExitCode.ShouldBeNull();
        end.Error!.ShouldEndWith("unable to start container process: exec: \"foo\": executable file not found in $PATH: unknown");
    }

    private static string ConditionOf(ApiObject pod, string type) =>
        (pod.ListAt("status", "conditions")
            .First(condition => (condition.Find("type") as StringValue)?.Text == type)
            .Find("status") as StringValue)!.Text;

    private static string WaitOf(ApiObject pod, string list = "containerStatuses") =>
        (pod.ListAt("status", list)[0].Find("state", "waiting", "reason") as StringValue)!.Text;
}
