using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Set;

/// <summary>Sets new images for the containers of a Pod spec.</summary>
internal static class ImageUpdate
{
    private const string AllContainers = "*";

    /// <summary>
    /// Returns the Pod spec with this image set in the container of this name, or in each one for <c>*</c>, and whether there is such a
    /// container.
    /// </summary>
    public static (PodSpec Spec, bool Found) Set(PodSpec spec, string container, string image)
    {
        var (inits, foundInit) = Set(spec.InitContainers, container, image);
        var (mains, foundMain) = Set(spec.Containers, container, image);
        return (spec with { InitContainers = inits, Containers = mains }, foundInit || foundMain);
    }

    private static (ViewList<Container> Containers, bool Found) Set(ViewList<Container> containers, string name, string image)
    {
        var found = false;
        for (var index = 0; index < containers.Count; index++)
        {
            if (name == AllContainers || containers[index].Name == name)
            {
                found = true;
                containers = containers.WithItem(index, containers[index] with { Image = image });
            }
        }

        return (containers, found);
    }
}
