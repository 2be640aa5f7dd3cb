Feature: ReplicaSets: always as many Pods as you asked for
  A Pod manifest makes one Pod. A ReplicaSet has a Pod template and a number, and keeps that many Pods running: it replaces Pods that go
  away and deletes those that are too many.

  Since the book: only the wording of kubectl's answers has changed.

  @S4-25 @S4-26
  Scenario: A ReplicaSet makes three Pods from one template
    When I run "kubectl apply -f simple-replicaset.yml"
    Then the output is:
      """
      replicaset.apps/echo created
      """
    When 60 seconds pass
    And I run "kubectl get replicaset"
    Then the output shows:
      | NAME | DESIRED | CURRENT | READY |
      | echo | 3       | 3       | 3     |
    When I run "kubectl get pod"
    Then the output matches the snapshot "pods"

  @S4-25
  Scenario: A deleted Pod is replaced by a new one
    Given the manifest "simple-replicaset.yml"
    When I delete one of the Pods of "echo"
    Then within 1 minute all 3 Pods of "echo" are ready
    And the 2 original Pods are still among them
    And exactly one new Pod of "echo" has been created

  @S4-28
  Scenario: Scaling down deletes a Pod for good; scaling up makes a new one
    This suits Pods that keep no data. For Pods that do, there are StatefulSets.

    Given the manifest "simple-replicaset.yml"
    When I run:
      """
      sed -i 's/replicas: 3/replicas: 2/' simple-replicaset.yml
      kubectl apply -f simple-replicaset.yml
      """
    Then within 1 minute exactly 2 Pods of "echo" are ready
    And no new Pod of "echo" has been created
    When I run:
      """
      sed -i 's/replicas: 2/replicas: 3/' simple-replicaset.yml
      kubectl apply -f simple-replicaset.yml
      """
    Then within 1 minute all 3 Pods of "echo" are ready
    And 2 of the original Pods are still among them
    And exactly one new Pod of "echo" has been created

  @S4-27
  Scenario: Deleting a ReplicaSet deletes its Pods
    Given the manifest "simple-replicaset.yml"
    When I run "kubectl delete -f simple-replicaset.yml"
    Then the output is:
      """
      replicaset.apps "echo" deleted
      """
    When 60 seconds pass
    And I run "kubectl get replicaset,pod"
    Then the output is empty
    And the error output contains "No resources found in default namespace."

  @S4-38 @S4-39 @S4-40
  Scenario: A label tells the Pods of two ReplicaSets apart
    When I run "kubectl apply -f simple-replicaset-with-label.yml"
    Then the output is:
      """
      replicaset.apps/echo-spring created
      replicaset.apps/echo-summer created
      """
    When 60 seconds pass
    And I run "kubectl get pod"
    Then the output shows:
      | NAME          | READY | STATUS  | RESTARTS |
      | echo-spring-* | 2/2   | Running | 0        |
      | echo-summer-* | 2/2   | Running | 0        |
      | echo-summer-* | 2/2   | Running | 0        |
    When I run "kubectl get pod -l app=echo,release=summer"
    Then the output shows:
      | NAME          | READY |
      | echo-summer-* | 2/2   |
      | echo-summer-* | 2/2   |

  @S4-40
  Scenario: Of two -l options only the last one counts
    In the book, `-l app=echo -l release=spring` seems to ask for both labels. It asks for release=spring alone, as a Pod of another
    application with the same release shows.

    Given the manifest "simple-replicaset-with-label.yml"
    When I run:
      """
      kubectl run other --image=nginx:1.13 --labels=app=other,release=spring
      kubectl get pod -l app=echo -l release=spring -o custom-columns=NAME:.metadata.name
      """
    Then the output shows:
      | NAME          |
      | echo-spring-* |
      | other         |
    When I run "kubectl get pod -l app=echo,release=spring -o custom-columns=NAME:.metadata.name"
    Then the output shows:
      | NAME          |
      | echo-spring-* |
