export default function HomePage() {
  return <main>荐才</main>
}
