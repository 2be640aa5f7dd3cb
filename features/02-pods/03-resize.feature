Feature: Resizing a running Pod
  You can change how much CPU and memory a container gets while it runs, within the limits of its node. The change goes through a
  subresource of the Pod, `resize`. Most other fields of a running Pod cannot be changed.

  Background:
    Given the manifest:
      """yaml
      apiVersion: v1
      kind: Pod
      metadata:
        name: resize
      spec:
        containers:
        - name: app
          image: nginx:1.28
          resources:
            requests: {cpu: 100m, memory: 64Mi}
            limits: {cpu: 200m, memory: 128Mi}
      """

  Scenario: A container gets more CPU without a restart
    When I run:
      """
      kubectl patch pod resize --subresource resize -p '{"spec":{"containers":[{"name":"app","resources":{"requests":{"cpu":"150m"},"limits":{"cpu":"300m"}}}]}}'
      """
    Then the output is:
      """
      pod/resize patched
      """
    When I run:
      """
      kubectl wait pod/resize --for=jsonpath='{.status.containerStatuses[0].resources.limits.cpu}'=300m
      """
    Then the output is:
      """
      pod/resize condition met
      """
    And Pod "resize" has no restarts

  Scenario: A request that no node could meet stays pending as Infeasible
    When I run:
      """
      kubectl patch pod resize --subresource resize -p '{"spec":{"containers":[{"name":"app","resources":{"requests":{"cpu":"1000"},"limits":{"cpu":"1000"}}}]}}'
      """
    Then Pod "resize" has the condition "PodResizePending" with reason "Infeasible"

  Scenario: The command of a running container cannot be changed
    When I run:
      """
      kubectl patch pod resize -p '{"spec":{"containers":[{"name":"app","command":["sh"]}]}}'
      """
    Then the command fails
    And the error output contains "pod updates may not change fields other than"
