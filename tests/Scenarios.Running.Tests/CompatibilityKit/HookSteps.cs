using System.ComponentModel;

namespace Scenarios.Running.Tests.CompatibilityKit;

/// <summary>Hooks. In the kit, after-hooks run in the reverse order of their definition; here an order says so.</summary>
internal static class HookSteps
{
    [Binding]
    internal sealed class Passing
    {
        [When("a step passes")]
        public void Pass()
        {
        }
    }

    [Binding]
    internal sealed class PassingOrFailing
    {
        [When("a step passes")]
        public void Pass()
        {
        }

        [When("a step fails")]
        public void Fail() => throw new InvalidOperationException("Exception in step");
    }

    [Binding]
    internal static class AroundRun
    {
        [BeforeTestRun]
        public static void First()
        {
        }

        [BeforeTestRun]
        public static void Second()
        {
        }

        [When("a step fails")]
        public static void Fail() => throw new InvalidOperationException("Exception in step");

        [AfterTestRun(Order = 2)]
        public static void Last()
        {
        }

        [AfterTestRun(Order = 1)]
        public static void LastButOne()
        {
        }
    }

    [Binding]
    internal static class FailingAfterRun
    {
        [BeforeTestRun]
        public static void First()
        {
        }

        [BeforeTestRun]
        public static void Second()
        {
        }

        [AfterTestRun(Order = 3)]
        public static void Last()
        {
        }

        [AfterTestRun(Order = 2)]
        public static void Fail() => throw new InvalidOperationException("AfterAll hook went wrong");

        [AfterTestRun(Order = 1)]
        public static void LastButTwo()
        {
        }
    }

    [Binding]
    internal static class FailingBeforeRun
    {
        [BeforeTestRun]
        public static void First()
        {
        }

        [BeforeTestRun]
        public static void Fail() => throw new InvalidOperationException("BeforeAll hook went wrong");

        [BeforeTestRun]
        public static void Third()
        {
        }

        [AfterTestRun(Order = 2)]
        public static void Last()
        {
        }

        [AfterTestRun(Order = 1)]
        public static void LastButOne()
        {
        }
    }

    [Binding]
    internal static class AttachingAroundRun
    {
        [BeforeTestRun]
        public static void Before(IAttachments attachments) => attachments.Attach("Attachment from BeforeAll hook", "text/plain");

        [AfterTestRun]
        public static void After(IAttachments attachments) => attachments.Attach("Attachment from AfterAll hook", "text/plain");
    }

    [Binding]
    internal sealed class AroundScenario
    {
        [BeforeScenario]
        public void Before()
        {
        }

        [AfterScenario]
        public void After()
        {
        }
    }

    [Binding]
    internal sealed class AttachingAroundScenario(IAttachments attachments, SampleFolder folder)
    {
        [BeforeScenario]
        [AfterScenario]
        public void Attach() => attachments.Attach(File.ReadAllBytes(Path.Combine(folder.Path, "cucumber.svg")), "image/svg+xml");
    }

    [Binding]
    internal sealed class Conditional
    {
        [BeforeScenario("@passing-hook")]
        public void Before()
        {
        }

        [BeforeScenario("@fail-before")]
        public void FailBefore() => throw new InvalidOperationException("Exception in conditional hook");

        [AfterScenario("@fail-after")]
        public void FailAfter() => throw new InvalidOperationException("Exception in conditional hook");

        [AfterScenario("@passing-hook")]
        public void After()
        {
        }
    }

    [Binding]
    internal sealed class Named
    {
        [BeforeScenario]
        [DisplayName("A named before hook")]
        public void Before()
        {
        }

        [AfterScenario]
        [DisplayName("A named after hook")]
        public void After()
        {
        }
    }

    [Binding]
    internal sealed class Skipping
    {
        [Given("a normal step")]
        public void Pass()
        {
        }

        [Given("a step that skips")]
        public void Skip() => throw new IgnoreException("");
    }

    [Binding]
    internal sealed class SkippingOnly
    {
        [Given("a step that skips")]
        public void Skip() => throw new IgnoreException("");
    }

    [Binding]
    internal sealed class SkippingAroundScenario
    {
        [BeforeScenario]
        public void First()
        {
        }

        [BeforeScenario("@skip-before")]
        public void SkipBefore() => throw new IgnoreException("");

        [BeforeScenario]
        public void Third()
        {
        }

        [AfterScenario(Order = 3)]
        public void Last()
        {
        }

        [AfterScenario("@skip-after", Order = 2)]
        public void SkipAfter() => throw new IgnoreException("");

        [AfterScenario(Order = 1)]
        public void LastButTwo()
        {
        }
    }

    [Binding]
    internal sealed class FailingAfterScenario
    {
        [AfterScenario]
        public void Fail() => throw new InvalidOperationException("whoops");
    }
}
